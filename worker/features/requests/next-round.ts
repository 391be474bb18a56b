import { changedBetween } from "#domain/assessment/rounds.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import type { Dependencies } from "#worker/dependencies.ts";
import type { AssessmentKey } from "#worker/features/assessments/assessment-key.ts";
import { findLastRound } from "#worker/features/assessments/last-round.repository.ts";
import { readDossier } from "#worker/storage/dossiers.ts";

/** Which round a hand-in is, and what differs from the one before that still stands. */
export async function nextRound(
  { db, blobs }: Dependencies,
  of: AssessmentKey & { readonly dossier: Dossier },
): Promise<{ round: number; changed: string[] | null }> {
  const { round, dossierKey, sha256 } = await findLastRound(db, of);
  if (dossierKey === undefined || sha256 === undefined) return { round: round + 1, changed: null };
  const earlier = await readDossier(blobs, { dossierKey, sha256 });
  return { round: round + 1, changed: changedBetween(earlier, of.dossier) };
}
