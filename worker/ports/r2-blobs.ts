import { type BlobFacts, BlobMismatch, type Blobs } from "./blobs.ts";

type Body = Parameters<Blobs["putOnce"]>[1];

/** A body of known length, and what became of pouring it in: undefined, or what went wrong. */
type Poured = { body: Body; stop: () => Promise<unknown> };

/** Files in an R2 bucket. R2 itself checks the SHA-256 and that the key is new, so nothing is buffered here. */
export function r2Blobs(bucket: R2Bucket): Blobs {
  return {
    async putOnce(key, body, facts) {
      const poured = pour(body, facts);
      try {
        // As a header: the runtime once took the star of `etagDoesNotMatch` for the name of a version (workerd 2572).
        const options = { onlyIf: new Headers({ "if-none-match": "*" }), sha256: facts.sha256 };
        const object = await bucket.put(key, poured.body, options);
        return object === null ? "exists" : "stored";
      } catch (error) {
        const cause = (await poured.stop()) ?? error;
        throw isMismatch(error) || isMismatch(cause) ? new BlobMismatch("not the announced bytes", { cause }) : error;
      } finally {
        await poured.stop();
      }
    },
    async get(key) {
      const object = await bucket.get(key);
      return object ? { body: object.body, bytes: object.size } : undefined;
    },
    async list({ after, most }) {
      const { objects, truncated } = await bucket.list({ startAfter: after, limit: most });
      return { files: objects.map(({ key, uploaded }) => ({ key, at: uploaded.getTime() })), isLast: !truncated };
    },
    async remove(keys) {
      if (keys.length > 0) await bucket.delete([...keys]);
    },
  };
}

// R2 takes a stream only when it knows its length; a FixedLengthStream also fails on a byte too few or too many.
function pour(body: Body, { bytes }: BlobFacts): Poured {
  if (!(body instanceof ReadableStream) || bytes === undefined) return { body, stop: async () => undefined };
  const fixed = new FixedLengthStream(bytes);
  const tap = new AbortController();
  const end = body.pipeTo(fixed.writable, { signal: tap.signal }).catch((error: unknown) => error);
  const stop = async (): Promise<unknown> => {
    // When the key existed, R2 leaves the rest of the stream unread.
    tap.abort();
    return end;
  };
  return { body: fixed.readable, stop };
}

function isMismatch(error: unknown): boolean {
  const message = error instanceof Error ? error.message : "";
  return /checksum you specified did not match|FixedLengthStream/i.test(message);
}
