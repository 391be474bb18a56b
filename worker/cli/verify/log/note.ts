import { createHash } from "node:crypto";
import { isSignedBy } from "../keys-and-hashes.ts";

/** What a signed checkpoint says (C2SP tlog-checkpoint). */
export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: string;
}

export interface LogKey {
  readonly kid: string;
  readonly x: string;
}

const form =
  /^(?<text>(?<origin>[^\n]+)\n(?<size>[1-9]\d{0,14})\n(?<root>[A-Za-z0-9+/]{43}=)\n)\n\u2014 (?<name>[^ \n]+) (?<signature>[A-Za-z0-9+/]+=*)\n$/;

/** Finds a key by what a note calls it; each key's name is worked out once, however many notes there are. */
export function keyFinder(keys: readonly LogKey[]): KeyFinder {
  const known = new Map<string, ReadonlyMap<string, LogKey>>();
  return (id, name) => {
    const named =
      known.get(name) ?? new Map(keys.map((one) => [idOf(one, name).toString("hex"), one] as const).reverse());
    known.set(name, named);
    return named.get(id.toString("hex"));
  };
}
type KeyFinder = (id: Buffer, name: string) => LogKey | undefined;

/** Reads a signed note and checks it against the keys; says what is wrong with one that does not hold. */
export function readCheckpoint(note: string, keyOf: KeyFinder): Checkpoint | string {
  const { text, origin, size, root, name, signature } = form.exec(note)?.groups ?? {};
  if (!text || !origin || !size || !root || !name || !signature) return "it is no signed checkpoint";
  const bytes = Buffer.from(signature, "base64");
  if (bytes.toString("base64") !== signature || bytes.length !== 68) return "its signature is not whole";
  if (Buffer.from(root, "base64").toString("base64") !== root) return "its root is not whole";
  if (name !== origin) return "it is signed under another name than the log's";
  const keyId = bytes.subarray(0, 4);
  const signed = bytes.subarray(4).toString("base64url");
  const key = keyOf(keyId, name);
  if (key === undefined) return "it is signed with a key that is not among those of the portal";
  const publicKey = { kty: "OKP", crv: "Ed25519", x: key.x } as const;
  if (!isSignedBy({ text, signature: signed, publicKey })) return "its signature does not hold";
  return { origin, size: Number(size), root };
}

/** How a note names a key (C2SP signed-note). */
const idOf = ({ x }: LogKey, name: string): Buffer =>
  createHash("sha256")
    .update(`${name}\n`)
    .update(Buffer.of(1))
    .update(Buffer.from(x, "base64url"))
    .digest()
    .subarray(0, 4);
