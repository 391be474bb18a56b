import { attachmentHeader } from "#domain/evidence/file-name.ts";
import type { StoredBlob } from "#worker/ports/blobs.ts";

/** A file on its way out: out of the store, or made for this answer. */
export interface FileToSend {
  readonly name: string;
  readonly content: StoredBlob | ReadableStream | Uint8Array<ArrayBuffer> | string;
  /** Of what is read again and again: whoever has it already, by this hash, is told that it is the same. */
  readonly sha256?: string;
}

/** Whether a route gave a file. */
export const isFile = (given: unknown): given is FileToSend =>
  typeof given === "object" && given !== null && "name" in given && "content" in given;

/** A file as a download that no browser opens or runs (security D3); the headers of every answer do the rest. */
export function fileResponse(
  { name, content, sha256 }: FileToSend,
  { mediaType, ifNoneMatch }: { readonly mediaType: string; readonly ifNoneMatch: string | undefined },
): Response {
  const kept =
    sha256 === undefined
      ? { "cache-control": "no-store" }
      : { "cache-control": "private, no-cache", etag: `"${sha256}"` };
  const isSame =
    sha256 !== undefined &&
    (ifNoneMatch ?? "").split(",").some((one) => one.trim().replace(/^W\//, "") === `"${sha256}"`);
  if (isSame) return new Response(null, { status: 304, headers: kept });
  const isStored = typeof content === "object" && "body" in content;
  return new Response(isStored ? content.body : content, {
    headers: {
      "content-type": mediaType === "application/json" ? "application/json; charset=utf-8" : mediaType,
      "content-disposition": attachmentHeader(name),
      ...kept,
      ...(isStored && { "content-length": String(content.bytes) }),
    },
  });
}
