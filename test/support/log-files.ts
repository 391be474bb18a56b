import { createHash, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { canonicalJson } from "#domain/canonical-json.ts";

const sha256 = (...parts: readonly (string | Uint8Array)[]): Buffer => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** A key to seal with, and what the portal publishes of it. */
export function newKey() {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const { x = "" } = publicKey.export({ format: "jwk" });
  const kid = sha256(`{"crv":"Ed25519","kty":"OKP","x":"${x}"}`).toString("base64url");
  return { privateKey, published: { kid, x } };
}
type Key = ReturnType<typeof newKey>;

/** The head of a tree, level by level: a lone one at the end goes up as it is. */
function headOf(leaves: readonly Buffer[]): Buffer {
  let level = leaves;
  while (level.length > 1)
    level = Array.from({ length: Math.ceil(level.length / 2) }, (_, at) => {
      const [left = Buffer.of(), right] = [level[at * 2], level[at * 2 + 1]];
      return right ? sha256(Buffer.of(1), left, right) : left;
    });
  return level[0] ?? sha256();
}

/** A signed checkpoint. */
function noteOf(of: {
  origin: string;
  size: number;
  root: Buffer;
  key: { privateKey: KeyObject; published: Key["published"] };
}) {
  const { origin, size, root, key } = of;
  const text = `${origin}\n${size}\n${root.toString("base64")}\n`;
  const id = sha256(`${origin}\n`, Buffer.of(1), Buffer.from(key.published.x, "base64url")).subarray(0, 4);
  const signature = Buffer.concat([id, sign(null, Buffer.from(text), key.privateKey)]).toString("base64");
  return `${text}\n\u2014 ${origin} ${signature}\n`;
}

export interface LogFile {
  readonly entries: number;
  readonly seals: readonly number[];
  readonly key: Key;
  /** Every so manieth entry is given by its hash alone. */
  readonly hidden?: number;
  /** What the entries count from. */
  readonly from?: number;
}

/** The lines of a log as the portal would give it, made by chance in what nobody reads. */
export function logLines({ entries, seals, key, hidden = 3, from = 0 }: LogFile): string[] {
  const origin = "annexa.example/org_0123456789abcdef";
  const hashes: Buffer[] = [];
  const leaves = Array.from({ length: entries }, (_, at) => {
    const clear = canonicalJson({
      salt: sha256(`salt ${at}`).toString("base64url"),
      address: `2001:db8::${at}`,
      agent: "Kestrel/4 “é”",
    });
    const body = canonicalJson({
      v: 2,
      id: `log_${at}`,
      facet: "buyer",
      actor: `psn_${at % 4}`,
      at: 1_790_000_000_000 + at,
      action: "note.written",
      subject: "asm_1",
      details: { at: at + from },
      clear: sha256(clear).toString("hex"),
    });
    const hash = sha256(Buffer.of(0), body);
    hashes.push(hash);
    const line = { seq: at + 1, hash: hash.toString("hex") };
    if (at % hidden === 1) return JSON.stringify(line);
    return JSON.stringify(at % hidden === 2 ? { ...line, leaf: body } : { ...line, leaf: body, clear });
  });
  const notes = seals.map((size, index) => {
    const checkpoint = noteOf({ origin, size, root: headOf(hashes.slice(0, size)), key });
    return JSON.stringify({ no: index + 1, checkpoint });
  });
  const head = { format: "annexa-log", version: 1, origin, side: "buyer", keys: [key.published] };
  return [JSON.stringify(head), ...leaves, ...notes];
}

export const textOf = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join("");
