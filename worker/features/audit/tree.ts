/** SHA-256 over bytes that follow each other. */
async function hashOf(...parts: readonly Uint8Array[]): Promise<Uint8Array> {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return new Uint8Array(await crypto.subtle.digest("SHA-256", joined));
}

const [leafMark, nodeMark] = [Uint8Array.of(0), Uint8Array.of(1)];

/** The hash of a leaf (RFC 9162, 2.1.1). */
export const leafHash = (body: string): Promise<Uint8Array> => hashOf(leafMark, new TextEncoder().encode(body));

interface Subtree {
  readonly height: number;
  readonly hash: Uint8Array;
}

/** The Merkle tree of RFC 9162 over leaves that are added one by one; it keeps no more than one hash for each height. */
export class Tree {
  size = 0;
  #whole: Subtree[] = [];

  async add(hash: Uint8Array): Promise<void> {
    let added: Subtree = { height: 0, hash };
    let last = this.#whole.at(-1);
    while (last !== undefined && last.height === added.height) {
      this.#whole.pop();
      added = { height: added.height + 1, hash: await hashOf(nodeMark, last.hash, added.hash) };
      last = this.#whole.at(-1);
    }
    this.#whole.push(added);
    this.size++;
  }

  /** The head of the tree as it stands; of an empty one the hash of nothing. */
  async root(): Promise<Uint8Array> {
    const [first, ...larger] = this.#whole.map(({ hash }) => hash).reverse();
    if (first === undefined) return hashOf();
    let root = first;
    for (const hash of larger) root = await hashOf(nodeMark, hash, root);
    return root;
  }
}
