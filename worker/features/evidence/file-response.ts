import { attachmentHeader } from "#domain/evidence/file-name.ts";
import type { StoredBlob } from "#worker/ports/blobs.ts";

/** A file as a download that no browser opens or runs (security D3); the headers of every answer do the rest. */
export const fileResponse = ({ name, file }: { name: string; file: StoredBlob }): Response =>
  new Response(file.body, {
    headers: {
      "content-type": "application/octet-stream",
      "content-disposition": attachmentHeader(name),
      "content-length": String(file.bytes),
      "cache-control": "no-store",
    },
  });
