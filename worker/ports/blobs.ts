/** `sha256` is 64 hexadecimal digits. `bytes` is the exact length and must be told for a stream that was cut or joined. */
export type BlobFacts = { sha256: string; bytes?: number };

/** `at` is when it was stored, in epoch milliseconds. */
type ListedBlob = { key: string; at: number };

export type StoredBlob = { body: ReadableStream; bytes: number };

/** Files that are written once and never changed. */
export interface Blobs {
  /**
   * Stores a body under a new key. "exists" leaves what is there untouched. Throws BlobMismatch, storing nothing,
   * when the body is not what `facts` say.
   */
  putOnce(key: string, body: ReadableStream | ArrayBuffer | string, facts: BlobFacts): Promise<"stored" | "exists">;
  /** The file, or undefined when there is none. */
  get(key: string): Promise<StoredBlob | undefined>;
  /** The next files by key, behind one; fewer than `most` may come though there are more, which `isLast` says. */
  list(of: { after: string; most: number }): Promise<{ files: readonly ListedBlob[]; isLast: boolean }>;
  remove(keys: readonly string[]): Promise<void>;
}

/** The bytes that arrived are not the bytes that were announced: another length or another SHA-256. */
export class BlobMismatch extends Error {
  override name = "BlobMismatch";
}
