import { fail } from "#contract/problems.ts";
import type { UploadEvidence } from "#contract/request.schema.ts";
import type { VendorEvidence } from "#contract/request.ts";
import { safeFileName } from "#domain/evidence/file-name.ts";
import { findSigns, signsAsText } from "#domain/evidence/file-signs.ts";
import { checkFile, headLength } from "#domain/evidence/file-type.ts";
import { bytes as formatBytes } from "#domain/format.ts";
import type { Call, Caller } from "#worker/call.ts";
import { hasInHand } from "#worker/features/identity/membership.repository.ts";
import { withinLimit } from "#worker/features/identity/rate-limit.repository.ts";
import { BlobMismatch, type Blobs } from "#worker/ports/blobs.ts";
import { sha256OfStream } from "#worker/ports/hash.ts";
import { readHead } from "#worker/ports/stream-head.ts";
import { tapped } from "#worker/ports/stream-tap.ts";

import { evidenceEffect, mostBytes, mostFiles, objectKeyOfBytes, sizeOfEvidence } from "./evidence.repository.ts";

export interface Upload {
  readonly about: UploadEvidence;
  /** The announced length in bytes; undefined when the sender announced none. */
  readonly length: number | undefined;
  readonly body: ReadableStream | null;
}

/** Takes a file in: checked by its first bytes, stored once under its SHA-256, on record, and only then acknowledged. */
export async function uploadEvidence(
  call: Call<VendorEvidence>,
  { about, length, body }: Upload,
): Promise<VendorEvidence> {
  const { deps, principal } = call;
  const { orgId, personId } = principal;
  if (length === undefined || body === null) refuse("The length of the file was not announced. Try the upload again.");
  await refuseGuestsExcess(call);
  const size = await sizeOfEvidence(deps.db, orgId);
  if (size.files >= mostFiles) refuse(`There can be at most ${mostFiles} files.`);
  if (size.bytes + length > mostBytes) refuse(`All files together can have ${formatBytes(mostBytes)}.`);
  const { head, whole: asSent } = await readHead(body, headLength);
  const check = checkFile({ name: about.name, declaredType: about.type, head, bytes: length });
  if (!check.ok) {
    await asSent.cancel();
    refuse(check.reason);
  }
  const finder = findSigns(check.type);
  const whole = tapped(asSent, finder.add);
  const id = deps.ids.id("evd");
  const known = await objectKeyOfBytes(deps.db, { orgId, sha256: about.sha256 });
  const objectKey = known ?? `t/${orgId}/e/${id}`;
  // The same bytes are kept once, whatever is said of them; that they are the same is looked at.
  if (known === undefined)
    await store(deps.blobs, { key: objectKey, body: whole, sha256: about.sha256, bytes: length });
  else if ((await sha256OfStream(whole)) !== about.sha256) fail("evidence-damaged");
  const signs = finder.signs();
  const uploadedAt = deps.clock.now();
  const item: VendorEvidence = {
    id,
    revision: 1,
    name: safeFileName(about.name),
    kind: about.kind,
    datedOn: about.datedOn ?? null,
    mediaType: check.mediaType,
    bytes: length,
    sha256: about.sha256,
    uploadedAt,
    signs,
  };
  return call.commit({
    effects: [evidenceEffect(deps.db, { ...item, orgId, objectKey, uploadedBy: personId })],
    audit: {
      action: "evidence.uploaded",
      subject: id,
      details: { sha256: item.sha256, bytes: length, kind: item.kind, signs: signsAsText(signs) },
    },
    result: item,
  });
}

/** A guest brings files for what they have in hand, and a guest's share of them. */
async function refuseGuestsExcess({ deps, principal }: Caller): Promise<void> {
  if (principal.role !== "guest") return;
  if (!(await hasInHand(deps.db, principal))) fail("not-allowed");
  if (!(await withinLimit(deps, "guest-uploaded", principal.personId))) fail("too-many-requests");
}

function refuse(message: string): never {
  fail("evidence-refused", [{ pointer: "/file", message }]);
}

interface Stored {
  readonly key: string;
  readonly body: ReadableStream;
  readonly sha256: string;
  readonly bytes: number;
}

async function store(blobs: Blobs, { key, body, sha256, bytes }: Stored): Promise<void> {
  try {
    await blobs.putOnce(key, body, { sha256, bytes });
  } catch (error) {
    if (error instanceof BlobMismatch) fail("evidence-damaged");
    throw error;
  }
}
