import type { Statement } from "#domain/decision/statement.ts";
import { isTooDeep } from "#domain/questionnaire/import/tolerant-json.ts";
import type { KeyList } from "./check-statement.ts";

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A signed decision from the text of its file; throws with what is wrong with a file that is none. */
export function readStatement(text: string, name: string): Statement {
  const file = parsed(text);
  if (!isObject(file)) throw new Error(`${name} is not JSON.`);
  if (isTooDeep(file)) throw new Error(`${name} cannot be read: its parts are nested too deep.`);
  const { format, version, record, signature, dossier } = file;
  if (format !== "annexa-decision" || version !== 1)
    throw new Error(`${name} is no signed decision of a version this program knows.`);
  if (!isObject(record) || !isObject(signature) || !isObject(signature.publicKey) || !isObject(dossier))
    throw new Error(`${name} is incomplete: record, signature or dossier is missing.`);
  return file as unknown as Statement;
}

/** The issuer's published keys; throws when the text is no such list. */
export function readKeys(text: string): KeyList {
  const file = parsed(text);
  const keys = isObject(file) ? file.keys : undefined;
  if (!Array.isArray(keys)) throw new Error("The file with the keys is not a list of keys.");
  return keys as KeyList;
}
