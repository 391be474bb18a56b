import type { AssessmentView } from "#contract/assessment.ts";
import { fail } from "#contract/problems.ts";
import { type Exit, type Standing, whyNoExit } from "#domain/assessment/exits.ts";
import type { AssessmentId } from "#domain/ids.ts";
import type { Caller } from "#worker/call.ts";
import { findAssessment } from "#worker/features/assessments/assessments.repository.ts";

/** Refuses an exit that is not open, with the table's own words. */
export function refuseShut(exit: Exit, standing: Standing, at: number): void {
  const why = whyNoExit(exit, standing, at);
  if (why !== undefined) fail("exit-not-now", { detail: `${why} Nothing was changed.` });
}

/** The assessment of the caller's organisation. */
export const assessmentOf = async ({ deps, principal }: Caller, assessmentId: AssessmentId): Promise<AssessmentView> =>
  (await findAssessment(deps.db, { orgId: principal.orgId, assessmentId })) ?? fail("not-found");

/** The other side of an act of the buyer's, by its own id; nothing while nobody of the vendor's has begun. */
export const otherSide = (vendor: { readonly orgId: OrgIdOf; readonly requestId: string } | undefined) =>
  vendor === undefined ? {} : { alsoFor: { orgId: vendor.orgId, subject: vendor.requestId } };
type OrgIdOf = Caller["principal"]["orgId"];
