import { fail } from "#contract/problems.ts";
import type { CivilDate } from "#domain/civil-date.ts";
import type { AssessmentId } from "#domain/ids.ts";
import type { Caller } from "#worker/call.ts";
import { viewReview } from "#worker/features/reviewing/reviewing.ts";
import { dossierOn } from "#worker/features/score-history/score-history.usecases.ts";
import type { FileToSend } from "#worker/http/file-response.ts";
import type { AuditEvent } from "#worker/storage/audit.ts";

import { findGrantedFile } from "./downloads.repository.ts";

/** The reviewed dossier as a file, as it is or as it stood on a day: `npm run score` on it prints the score on the screen. */
export async function downloadDossier(
  call: Caller,
  { assessmentId, on }: { readonly assessmentId: AssessmentId; readonly on?: CivilDate | undefined },
): Promise<FileToSend> {
  const { dossier, submitted } =
    on === undefined ? await dossierNow(call, assessmentId) : await dossierThen(call, { assessmentId, on });
  const details = { asOf: dossier.asOf, submitted };
  await audited(call, { action: "dossier.downloaded", subject: assessmentId, details });
  return { name: `dossier-${assessmentId}-${dossier.asOf}.json`, content: `${JSON.stringify(dossier, null, 2)}\n` };
}

async function dossierNow(call: Caller, assessmentId: AssessmentId) {
  const { dossier, submission } = await viewReview(call, assessmentId);
  return { dossier, submitted: submission.sha256 };
}

async function dossierThen(call: Caller, of: { readonly assessmentId: AssessmentId; readonly on: CivilDate }) {
  const { stood, dossier } = (await dossierOn(call, of)) ?? fail("not-submitted-yet");
  return { dossier, submitted: stood.last.sha256 };
}

/** A vendor's file that was granted to this buyer for this assessment; anything else is not there. */
export async function downloadEvidence(
  call: Caller,
  of: { readonly assessmentId: AssessmentId; readonly evidenceId: string },
): Promise<FileToSend> {
  const { db, blobs } = call.deps;
  const file = await findGrantedFile(db, { orgId: call.principal.orgId, ...of });
  if (file === undefined) fail("not-found");
  const stored = await blobs.get(file.objectKey);
  if (stored === undefined) throw new Error("an evidence file has no bytes");
  const details = { evidence: of.evidenceId, sha256: file.sha256 };
  await audited(call, { action: "evidence.downloaded", subject: of.assessmentId, details });
  return { name: file.name, content: stored };
}

// Recorded before the first byte leaves (security D3): a download that cannot be recorded does not happen.
const audited = (call: Caller, audit: AuditEvent): Promise<void> => call.note({ effects: [], audit });
