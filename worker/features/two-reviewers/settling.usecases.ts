import { fail } from "#contract/problems.ts";
import type { SettleDifference } from "#contract/two-reviewers.schema.ts";
import { type Done, done } from "#contract/view.ts";
import type { ReviewKind, ReviewRecord } from "#domain/assessment/reviews.ts";
import { isFallen } from "#domain/assessment/two-reviewers.ts";
import type { AssessmentId } from "#domain/ids.ts";
import type { Call } from "#worker/call.ts";
import { recordOf } from "#worker/features/reviewing/reviewing.repository.ts";
import { loadReviewing, scoredAssessment, viewOf } from "#worker/features/reviewing/reviewing.ts";
import { completeSummaryEffects } from "#worker/features/reviewing/summaries.repository.ts";
import { reviewEffects } from "#worker/features/reviews/reviews.repository.ts";
import { findApart } from "#worker/features/sealed/apart.repository.ts";
import { asWritten } from "#worker/storage/json.ts";
import { newest } from "./handing-in.usecases.ts";
import { listUnsealed, settleEffects } from "./unsealed.repository.ts";

interface Settled extends SettleDifference {
  readonly assessmentId: AssessmentId;
  readonly kind: ReviewKind;
  readonly subject: string;
}

/** Settles where two differ: one of the two, or an owner, says whose judgement counts and why, and it becomes a conclusion. */
export async function settleDifference(call: Call<Done>, wanted: Settled): Promise<Done> {
  const { deps, principal, at } = call;
  const { orgId, personId, name } = principal;
  const { assessmentId, round, kind, subject, chosen, reason } = wanted;
  const key = { orgId, assessmentId };
  const reviewing = await loadReviewing(deps, key);
  const apart = await findApart(deps.db, key);
  const opened = apart.opened.find((one) => one.round === round);
  const rows = await listUnsealed(deps.db, key);
  const row = rows.find((one) => one.round === round && one.kind === kind && one.subject === subject);
  if (row === undefined || opened === undefined)
    fail("judged-apart", { detail: "Nothing was changed. The two do not differ on this." });
  // A repeat, whose first answer was lost, finds what it asked for.
  if (row.isSame === 0 && row.chosen === chosen && row.settledReason === reason) return done;
  if (row.chosen !== null) fail("stale-revision");
  if (![opened.firstId, opened.secondId].includes(personId) && principal.role !== "owner")
    fail("judged-apart", { detail: "Nothing was changed. One of the two who judged it, or an owner, settles this." });
  if (isFallen({ kind, subject, openedAt: opened.openedAt }, reviewing.rounds))
    fail("judged-apart", { detail: "Nothing was changed. The vendor has changed this since: judge it anew." });
  if (rows.some((one) => one.kind === kind && one.subject === subject && one.round > round))
    fail("judged-apart", { detail: "Nothing was changed. Both have judged this anew since: settle that." });
  const json = chosen === "first" ? row.firstJson : row.secondJson;
  const revision = newest(reviewing.reviews, { kind, subject }) + 1;
  const record =
    json === null
      ? undefined
      : recordOf({ kind, subject, revision, bodyJson: bodyIn(json), reason, reviewedBy: name, reviewedAt: at });
  const reviews = record === undefined ? reviewing.reviews : [...reviewing.reviews, record];
  const view = viewOf(reviewing, { reviews, now: at });
  const scored = scoredAssessment(view, { ...key, now: at, before: reviewing.before, judged: reviewing.judged });
  const settling = { ...key, round, kind, subject, chosen, settledBy: personId, settledAt: at, settledReason: reason };
  return call.commit({
    effects: [
      ...settleEffects(deps.db, settling),
      ...(record === undefined
        ? []
        : [
            ...reviewEffects(deps.db, { ...key, record, personId, dossierSha256: reviewing.submission.sha256 }),
            ...completeSummaryEffects(deps.db, scored),
          ]),
    ],
    audit: { action: "difference.settled", subject: assessmentId, details: { kind, chosen } },
    result: done,
  });
}

const bodyIn = (json: string): string => JSON.stringify(asWritten<Pick<ReviewRecord, "body">>(json).body);
