import { fail } from "#contract/problems.ts";
import type { VendorEvidence } from "#contract/request.ts";
import type { Call } from "#worker/call.ts";
import type { StoredBlob } from "#worker/ports/blobs.ts";
import { commit } from "#worker/storage/commit.ts";
import { changeEvidenceEffects, evidenceQuery, findEvidence } from "./evidence.repository.ts";

/** The vendor's evidence, newest first. */
export const listEvidence = ({ deps, principal }: Call): Promise<VendorEvidence[]> =>
  evidenceQuery(deps.db, principal.orgId);

export interface SavedEvidence {
  readonly id: string;
  readonly revision: number;
  readonly kind: VendorEvidence["kind"];
  readonly datedOn: string | null;
}

/** Changes what a file is said to be; what was submitted keeps its frozen copy. */
export async function saveEvidence(call: Call, saved: SavedEvidence): Promise<VendorEvidence> {
  const { deps, principal } = call;
  const { orgId, personId } = principal;
  const { id, revision: base, kind, datedOn } = saved;
  const found = await findEvidence(deps.db, { orgId, id });
  if (found === undefined) fail("not-found");
  const { objectKey: _key, ...item } = found;
  if (item.revision === base + 1 && item.kind === kind && item.datedOn === datedOn) return item;
  if (item.revision !== base) fail("stale-revision");
  await commit(deps.db, {
    orgId,
    actor: personId,
    at: deps.clock.now(),
    effects: changeEvidenceEffects(deps.db, { orgId, id, base, kind, datedOn }),
    audit: { action: "evidence.changed", subject: id, details: { kind, datedOn, revision: base + 1 } },
  });
  return { ...item, kind, datedOn, revision: base + 1 };
}

/** The bytes of one file; that they were fetched is on record before the first byte leaves. */
export async function downloadEvidence(call: Call, id: string): Promise<{ name: string; file: StoredBlob }> {
  const { deps, principal } = call;
  const { orgId, personId } = principal;
  const item = await findEvidence(deps.db, { orgId, id });
  if (item === undefined) fail("not-found");
  const file = await deps.blobs.get(item.objectKey);
  if (file === undefined) throw new Error("a file on record is not in the store");
  await commit(deps.db, {
    orgId,
    actor: personId,
    at: deps.clock.now(),
    effects: [],
    audit: { action: "evidence.downloaded", subject: id, details: { sha256: item.sha256 } },
  });
  return { name: item.name, file };
}
