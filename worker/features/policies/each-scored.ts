import type { AssessmentId, OrgId } from "#domain/ids.ts";
import type { Dependencies } from "#worker/dependencies.ts";
import { loadIfReadable, type Reviewing } from "#worker/features/reviewing/reviewing.ts";
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

/** Works on the scored assessments behind one of them, at most so many, and no longer than until it is enough. */
export async function eachScored(
  deps: Dependencies,
  of: ScoredOf & { readonly orgId: OrgId; readonly isEnough?: () => boolean },
  work: (one: LoadedScored) => void,
): Promise<Worked> {
  const found = await listScored(deps.db, of);
  let last: AssessmentId | undefined;
  let count = 0;
  // One after the other: so many files at once would be too much for one request's memory.
  for (const one of found) {
    if (count > 0 && of.isEnough?.()) return { count, last, next: last ?? null };
    const reviewing = await loadIfReadable(deps, { orgId: of.orgId, assessmentId: one.assessmentId });
    work({ ...one, reviewing });
    last = one.assessmentId;
    count++;
  }
  return { count, last, next: count < of.most ? null : (last ?? null) };
}
