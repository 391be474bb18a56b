import { fail } from "#contract/problems.ts";
import type { SavedReview } from "#contract/review.ts";
import type { FindingBody } from "#domain/findings/finding.schema.ts";
import { findingRows, goneFindings, isOpenFinding } from "#domain/findings/findings.ts";
import type { AssessmentId } from "#domain/ids.ts";
import type { Call } from "#worker/call.ts";
import type { Outgoing } from "#worker/features/mails/outgoing-mail.ts";
import { nextDueOn, type Reviewing, viewOf } from "#worker/features/reviewing/reviewing.ts";
import { asSeen } from "#worker/features/sealed/as-seen.ts";
import type { AuditEvent } from "#worker/storage/audit.ts";
import { refusalOf } from "#worker/storage/constraint.ts";
import { findingEffect, openFindingsEffects } from "./findings.repository.ts";

interface Kept {
  readonly assessmentId: AssessmentId;
  /** What it was decided on. */
  readonly reviewing: Reviewing;
  readonly revised: { readonly id: string; readonly revision: number; readonly body: FindingBody };
  readonly told: Outgoing;
  readonly audit: AuditEvent;
}

/**
 * Stores the next revision of a finding with the count of open ones, and tells whom it concerns. Undefined when others saved
 * in between, so that the count is not sure; refuses when somebody saved the same finding.
 */
export async function keepFinding(
  call: Call<SavedReview>,
  { assessmentId, reviewing, revised, told, audit }: Kept,
): Promise<SavedReview | undefined> {
  const { deps, principal, at } = call;
  const { orgId, personId } = principal;
  const { revision } = revised;
  const changed = { ...revised, changedBy: principal.name, changedAt: at };
  const findings = [...reviewing.findings.filter((one) => one.id !== revised.id), changed];
  const after = { ...reviewing, findings };
  const view = viewOf(after, { reviews: reviewing.reviews, now: at });
  const kept = await call
    .commit({
      effects: [
        findingEffect(deps.db, { orgId, assessmentId, ...changed, changedBy: personId }),
        ...openFindingsEffects(deps.db, {
          orgId,
          assessmentId,
          open: view.findings.filter(isOpenFinding).length,
          known: findingRows(view.findings),
          gone: goneFindings(view.findings),
          nextDueOn: nextDueOn(view),
        }),
        ...told.effects,
      ],
      audit,
      result: { revision, view: await asSeen(call, { orgId, assessmentId }, after) },
    })
    .catch(refuseUncounted);
  if (kept !== undefined) await told.deliver();
  return kept;
}

function refuseUncounted(error: unknown): undefined {
  const refusal = refusalOf(error);
  if (refusal === "stale-revision") return undefined;
  if (refusal === "already-there") fail("stale-revision");
  throw error;
}
