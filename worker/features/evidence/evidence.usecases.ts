import { fail } from "#contract/problems.ts";
import type { VendorEvidence } from "#contract/request.ts";
import type { Call, Caller } from "#worker/call.ts";
import type { FileToSend } from "#worker/http/file-response.ts";

import { changeEvidenceEffects, evidenceQuery, findEvidence } from "./evidence.repository.ts";

/** The vendor's evidence, newest first. */
export const listEvidence = ({ deps, principal }: Caller): Promise<VendorEvidence[]> =>
  evidenceQuery(deps.db, principal.orgId);

export interface SavedEvidence {
  readonly id: string;
  readonly revision: number;
  readonly kind: VendorEvidence["kind"];
  readonly datedOn: string | null;
}

const viewOf = (file: VendorEvidence): VendorEvidence => ({
  id: file.id,
  revision: file.revision,
  name: file.name,
  kind: file.kind,
  datedOn: file.datedOn,
  mediaType: file.mediaType,
  bytes: file.bytes,
  sha256: file.sha256,
  uploadedAt: file.uploadedAt,
  signs: file.signs,
});

/** Changes what a file is said to be; what was submitted keeps its frozen copy. */
export async function saveEvidence(call: Call<VendorEvidence>, saved: SavedEvidence): Promise<VendorEvidence> {
  const { deps, principal } = call;
  const { orgId } = principal;
  const { id, revision: base, kind, datedOn } = saved;
  const found = await findEvidence(deps.db, { orgId, id });
  if (found === undefined) fail("not-found");
  const item = viewOf(found);
  if (item.revision === base + 1 && item.kind === kind && item.datedOn === datedOn) return item;
  if (item.revision !== base) fail("stale-revision");
  return call.commit({
    effects: changeEvidenceEffects(deps.db, { orgId, id, base, kind, datedOn }),
    audit: { action: "evidence.changed", subject: id, details: { kind, datedOn, revision: base + 1 } },
    result: { ...item, kind, datedOn, revision: base + 1 },
  });
}

/** The bytes of one file; that they were fetched is on record before the first byte leaves. */
export async function downloadEvidence(call: Caller, id: string): Promise<FileToSend> {
  const { deps, principal } = call;
  const { orgId } = principal;
  const item = await findEvidence(deps.db, { orgId, id });
  if (item === undefined) fail("not-found");
  const file = await deps.blobs.get(item.objectKey);
  if (file === undefined) throw new Error("a file on record is not in the store");
  await call.note({
    effects: [],
    audit: { action: "evidence.downloaded", subject: id, details: { sha256: item.sha256 } },
  });
  return { name: item.name, content: file };
}
