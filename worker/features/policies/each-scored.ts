import type { AssessmentId, OrgId } from "#domain/ids.ts";
import type { Dependencies } from "#worker/dependencies.ts";
import { loadReviewing, type Reviewing } from "#worker/features/reviewing/reviewing.ts";
import { DamagedDossier } from "#worker/storage/dossiers.ts";
import { listScored, type Scored, type ScoredOf } from "./policies.repository.ts";

/** An assessment that has a score; `reviewing` is undefined when its file cannot be read. */
export interface LoadedScored extends Scored {
  readonly reviewing: Reviewing | undefined;
}

/** How many were worked on, the last of them, and where to go on: null at the end. */
export interface Worked {
  readonly count: number;
  readonly last: AssessmentId | undefined;
  readonly next: AssessmentId | null;
}

/** Works on the scored assessments behind one of them, at most so many. */
export async function eachScored(
  deps: Dependencies,
  of: ScoredOf & { readonly orgId: OrgId },
  work: (one: LoadedScored) => void,
): Promise<Worked> {
  const found = await listScored(deps.db, of);
  // One after the other: so many files at once would be too much for one request's memory.
  for (const one of found) {
    const reviewing = await loadReviewing(deps, { orgId: of.orgId, assessmentId: one.assessmentId }).catch(damaged);
    work({ ...one, reviewing });
  }
  const last = found.at(-1)?.assessmentId;
  return { count: found.length, last, next: found.length < of.most ? null : (last ?? null) };
}

/** A damaged file is told of by name, and holds up no other. */
function damaged(error: unknown): undefined {
  if (!(error instanceof DamagedDossier)) throw error;
}
