import { fail } from "#contract/problems.ts";
import type { Call } from "#worker/call.ts";
import { viewReview } from "#worker/features/reviewing/reviewing.ts";
import type { StoredBlob } from "#worker/ports/blobs.ts";
import { commit } from "#worker/storage/commit.ts";
import { findGrantedFile } from "./downloads.repository.ts";

/** The reviewed dossier as a file: `npm run score` on it prints the score on the screen. */
export async function downloadDossier(call: Call, assessmentId: string): Promise<{ name: string; text: string }> {
  const { dossier, submission } = await viewReview(call, assessmentId);
  const details = { asOf: dossier.asOf, submitted: submission.sha256 };
  await audited(call, { action: "dossier.downloaded", subject: assessmentId, details });
  return { name: `dossier-${assessmentId}-${dossier.asOf}.json`, text: `${JSON.stringify(dossier, null, 2)}\n` };
}

/** A vendor's file that was granted to this buyer for this assessment; anything else is not there. */
export async function downloadEvidence(
  call: Call,
  of: { readonly assessmentId: string; readonly evidenceId: string },
): Promise<{ name: string; file: StoredBlob }> {
  const { db, blobs } = call.deps;
  const file = await findGrantedFile(db, { orgId: call.principal.orgId, ...of });
  if (file === undefined) fail("not-found");
  const stored = await blobs.get(file.objectKey);
  if (stored === undefined) throw new Error("an evidence file has no bytes");
  const details = { assessment: of.assessmentId, sha256: file.sha256 };
  await audited(call, { action: "evidence.downloaded", subject: of.evidenceId, details });
  return { name: file.name, file: stored };
}

// Recorded before the first byte leaves (security D3): a download that cannot be recorded does not happen.
const audited = ({ deps, principal }: Call, audit: Parameters<typeof commit>[1]["audit"]): Promise<void> =>
  commit(deps.db, { orgId: principal.orgId, actor: principal.personId, at: deps.clock.now(), effects: [], audit });
