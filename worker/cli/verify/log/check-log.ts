import { sha256Hex, thumbprint } from "../keys-and-hashes.ts";
import { keyFinder, type LogKey, readCheckpoint } from "./note.ts";
import { BadLine, fieldsOf, type Line, readLines } from "./read-lines.ts";
import { hashOfLeaf, treeHeads } from "./tree-head.ts";

export interface CheckedLog {
  readonly origin: string;
  readonly side: string;
  readonly entries: number;
  readonly shown: number;
  readonly seals: number;
  readonly root: string;
  /** The root of the tree over the first so many entries. */
  readonly rootOf: (size: number) => string;
  /** Whether the keys were given, and not read from the file itself. */
  readonly isKeyChecked: boolean;
}

/** Checks an exported log: every entry, every seal, and that each seal is of what was there before. Throws `BadLine`. */
export function checkLog(bytes: Uint8Array, known: readonly LogKey[] | undefined): CheckedLog {
  const [first, ...lines] = readLines(bytes);
  if (first === undefined) throw new BadLine(1, "the file is empty");
  const head = readHead(first, known);
  const leaves: Buffer[] = [];
  let shown = 0;
  for (const line of lines) {
    if (!("seq" in line.value)) break;
    if (line.value.seq !== leaves.length + 1)
      throw new BadLine(line.number, `entry ${leaves.length + 1} should stand here`);
    leaves.push(readLeaf(line, head.side));
    if ("leaf" in line.value) shown++;
  }
  const seals = lines.slice(leaves.length);
  const headOf = treeHeads(leaves);
  const rootOf = (size: number): string => headOf(size).toString("base64");
  const root = checkSeals(seals, { ...head, entries: leaves.length, rootOf, end: lines.length + 1 });
  const { origin, side } = head;
  const found = { origin, side, entries: leaves.length, shown, seals: seals.length, root, rootOf };
  return { ...found, isKeyChecked: known !== undefined };
}

interface Head {
  readonly origin: string;
  readonly side: string;
  readonly keys: readonly LogKey[];
}

function readHead(line: Line, known: readonly LogKey[] | undefined): Head {
  fieldsOf(line, ["format", "version", "origin", "side", "keys"]);
  const { format, version, origin, side, keys } = line.value;
  if (format !== "annexa-log" || version !== 1) throw new BadLine(1, "it is no log of a version this program knows");
  if (typeof origin !== "string" || (side !== "buyer" && side !== "vendor") || !Array.isArray(keys))
    throw new BadLine(1, "it does not say which log this is");
  const own = keys.map((key: unknown): LogKey => {
    if (!isKey(key)) throw new BadLine(1, "it names a key that is none");
    return key;
  });
  return { origin, side, keys: known ?? own };
}

/** A key under its own name, written in the one way it can be. */
function isKey(key: unknown): key is LogKey {
  if (typeof key !== "object" || key === null || Object.keys(key).join(" ") !== "kid x") return false;
  const [kid, x]: unknown[] = Object.values(key);
  if (typeof x !== "string" || Buffer.from(x, "base64url").toString("base64url") !== x) return false;
  return thumbprint({ kty: "OKP", crv: "Ed25519", x }) === kid;
}

function readLeaf(line: Line, side: string): Buffer {
  const { number, value } = line;
  fieldsOf(line, ["seq", "hash"], ["seq", "hash", "leaf"], ["seq", "hash", "leaf", "clear"]);
  const { hash, leaf, clear } = value;
  if (typeof hash !== "string" || !/^[0-9a-f]{64}$/.test(hash)) throw new BadLine(number, "its hash is none");
  if (leaf === undefined) return Buffer.from(hash, "hex");
  if (typeof leaf !== "string" || hashOfLeaf(leaf).toString("hex") !== hash)
    throw new BadLine(number, "the entry is not what was hashed");
  const body = bodyOf(leaf);
  if (body === undefined) throw new BadLine(number, "the entry cannot be read");
  if ("facet" in body && body.facet !== side) throw new BadLine(number, "the entry is of the other side");
  if (clear !== undefined && (typeof clear !== "string" || sha256Hex(clear) !== body.clear))
    throw new BadLine(number, "the words beside the entry are not those it commits to");
  return Buffer.from(hash, "hex");
}

function bodyOf(leaf: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const body: unknown = JSON.parse(leaf);
    return typeof body === "object" && body !== null ? { ...body } : undefined;
  } catch {
    return undefined;
  }
}

interface Sealed extends Head {
  readonly entries: number;
  readonly rootOf: (size: number) => string;
  /** The number of the last line. */
  readonly end: number;
}

/** The root that the last seal and the entries agree on. */
function checkSeals(seals: readonly Line[], { origin, keys, entries, rootOf, end }: Sealed): string {
  const keyOf = keyFinder(keys);
  let last = { size: 0, root: "" };
  for (const [index, line] of seals.entries()) {
    const { number, value } = line;
    fieldsOf(line, ["no", "checkpoint"]);
    if (value.no !== index + 1) throw new BadLine(number, `seal ${index + 1} should stand here`);
    const seal = typeof value.checkpoint === "string" ? readCheckpoint(value.checkpoint, keyOf) : "it is no checkpoint";
    if (typeof seal === "string") throw new BadLine(number, seal);
    if (seal.origin !== origin) throw new BadLine(number, "it seals another log");
    if (seal.size <= last.size) throw new BadLine(number, "it seals no more than the one before");
    if (seal.size > entries) throw new BadLine(number, `it seals ${seal.size} entries, and the file has ${entries}`);
    if (rootOf(seal.size) !== seal.root)
      throw new BadLine(number, `the first ${seal.size} entries are not those that were sealed`);
    last = seal;
  }
  if (seals.length === 0) throw new BadLine(end, "no seal follows it: nothing says that this is the log");
  if (last.size !== entries)
    throw new BadLine(end, `the last seal is of ${last.size} entries, and the file has ${entries}`);
  return last.root;
}
