import { type BlobFacts, BlobMismatch, type Blobs } from "./blobs.ts";

/** Files in an R2 bucket. R2 itself checks the SHA-256 and that the key is new, so nothing is buffered here. */
export function r2Blobs(bucket: R2Bucket): Blobs {
  return {
    async putOnce(key, body, facts) {
      const { body: sized, piped } = withLength(body, facts);
      try {
        const put = bucket.put(key, sized, { onlyIf: { etagDoesNotMatch: "*" }, sha256: facts.sha256 });
        const [object] = await Promise.all([put, piped]);
        return object === null ? "exists" : "stored";
      } catch (error) {
        throw isMismatch(error) ? new BlobMismatch("not the announced bytes", { cause: error }) : error;
      }
    },
    async get(key) {
      const object = await bucket.get(key);
      return object ? { body: object.body, bytes: object.size } : undefined;
    },
  };
}

type Body = Parameters<Blobs["putOnce"]>[1];

// R2 takes a stream only when it knows its length; a FixedLengthStream also fails on a byte too few or too many.
function withLength(body: Body, { bytes }: BlobFacts): { body: Body; piped: Promise<void> | undefined } {
  if (!(body instanceof ReadableStream) || bytes === undefined) return { body, piped: undefined };
  const fixed = new FixedLengthStream(bytes);
  return { body: fixed.readable, piped: body.pipeTo(fixed.writable) };
}

function isMismatch(error: unknown): boolean {
  const message = error instanceof Error ? error.message : "";
  return /checksum you specified did not match|FixedLengthStream/i.test(message);
}
