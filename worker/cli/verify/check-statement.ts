import { canonicalJson } from "#domain/canonical-json.ts";
import { type Statement, signedText } from "#domain/decision/statement.ts";
import { score } from "#domain/scoring/score.ts";
import { model } from "#domain/scoring/summary.ts";
import { isSignedBy, sha256Hex, thumbprint } from "./keys-and-hashes.ts";

/** One thing that was checked: what, whether it holds, and in words what was found. */
export interface Check {
  readonly what: string;
  readonly holds: boolean | "not checked";
  readonly found: string;
}

export type KeyList = readonly { readonly kid: string; readonly x: string }[];

/** Checks a signed decision without a network: signature, key, dossier, score. Never throws for a well-formed file. */
export function checkStatement(statement: Statement, keys: KeyList | undefined): Check[] {
  return [signatureCheck(statement), keyCheck(statement, keys), dossierCheck(statement), scoreCheck(statement)];
}

function signatureCheck({ record, signature }: Statement): Check {
  const { publicKey, value } = signature;
  const holds = isSignedBy({ text: signedText(record), signature: value, publicKey });
  const found = holds
    ? `made by key ${signature.kid}`
    : "it does not fit the record: the record or the signature was changed after signing";
  return { what: "Signature", holds, found };
}

function keyCheck({ signature }: Statement, keys: KeyList | undefined): Check {
  const { kid, publicKey, issuer } = signature;
  const what = "Key";
  if (thumbprint(publicKey) !== kid)
    return { what, holds: false, found: `the key in the file is not the one it names (${kid})` };
  const address = `${issuer}/.well-known/annexa-keys.json`;
  if (keys === undefined)
    return {
      what,
      holds: "not checked",
      found: `whether it is the issuer's own: fetch ${address} and give it with --keys`,
    };
  const isListed = keys.some((one) => one.kid === kid && one.x === publicKey.x);
  const found = isListed ? "is among the issuer's keys you gave" : "is not among the issuer's keys you gave";
  return { what, holds: isListed, found };
}

function dossierCheck({ record, dossier }: Statement): Check {
  const sha256 = sha256Hex(canonicalJson(dossier));
  const holds = sha256 === record.dossierSha256;
  const found = holds ? `SHA-256 ${sha256}, as signed` : `SHA-256 ${sha256}, but ${record.dossierSha256} was signed`;
  return { what: "Dossier", holds, found };
}

const tolerance = 1e-9;

function scoreCheck({ record, dossier }: Statement): Check {
  const what = "Score";
  const madeWith: string = record.summary.model;
  if (madeWith !== model)
    return {
      what,
      holds: "not checked",
      found: `it was made with scoring model ${madeWith}, which this version, with model ${model}, does not work out`,
    };
  try {
    const difference = firstDifference(JSON.parse(JSON.stringify(score(dossier))), record.summary, "summary");
    if (difference !== undefined) return { what, holds: false, found: `worked out again it differs at ${difference}` };
    const { overall, rating, asOf } = record.summary;
    const assured = overall === null ? "none" : overall.assured.toFixed(4);
    return {
      what,
      holds: true,
      found: `reproduced with model ${model} as of ${asOf}: assured ${assured}, residual risk ${rating ?? "not rated"}`,
    };
  } catch {
    return { what, holds: false, found: "the dossier in the file cannot be scored" };
  }
}

/** Where two values part, numbers within 1e-9 counting as the same; undefined when nowhere. */
function firstDifference(one: unknown, other: unknown, path: string): string | undefined {
  if (typeof one === "number" && typeof other === "number")
    return Math.abs(one - other) <= tolerance ? undefined : path;
  if (typeof one !== "object" || one === null || typeof other !== "object" || other === null)
    return one === other ? undefined : path;
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  for (const key of keys) {
    const found = firstDifference(Reflect.get(one, key), Reflect.get(other, key), `${path}.${key}`);
    if (found !== undefined) return found;
  }
  return undefined;
}
