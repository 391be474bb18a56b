import { createHash } from "node:crypto";

// Written apart from the code that seals, and in another way: by the definition in RFC 9162, 2.1.1.

const sha256 = (...parts: readonly (Uint8Array | string)[]): Buffer => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
};

const [leafMark, nodeMark] = [Buffer.of(0), Buffer.of(1)];

/** The hash of a leaf. */
export const hashOfLeaf = (body: string): Buffer => sha256(leafMark, body);

/** Finds the heads of the tree over the first so many leaves; whole subtrees are worked out once. */
export function treeHeads(leaves: readonly Buffer[]): (size: number) => Buffer {
  const known = new Map<string, Buffer>();
  const head = (from: number, to: number): Buffer => {
    const count = to - from;
    if (count === 0) return sha256();
    const only = leaves[from];
    if (count === 1 && only) return only;
    const key = `${from} ${to}`;
    const before = known.get(key);
    if (before) return before;
    let half = 1;
    while (half * 2 < count) half *= 2;
    const made = sha256(nodeMark, head(from, from + half), head(from + half, to));
    if (half * 2 === count) known.set(key, made);
    return made;
  };
  return (size) => head(0, size);
}
