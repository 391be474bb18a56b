import { fail } from "#contract/problems.ts";
import { type Done, done } from "#contract/view.ts";
import { mostReviewers } from "#domain/assessment/reviewers.ts";
import type { AssessmentId, PersonId } from "#domain/ids.ts";
import type { Call } from "#worker/call.ts";
import { noMail } from "#worker/features/mails/outgoing-mail.ts";
import { assertOneChanged } from "#worker/storage/commit.ts";
import { targetOf } from "./assigning.usecases.ts";
import { ableEffects, askEffect, releaseEffect, saidWhoEffect, standingEffects } from "./assignments.repository.ts";
import { keptOutEffects } from "./changing.ts";
import { tellHandedBack, tellReleased } from "./telling.ts";

interface Own {
  readonly assessmentId: AssessmentId;
}

/** Takes a review on; in place of somebody by the day that was set for them, and they hear of it. */
export async function takeReview(
  call: Call<Done>,
  { assessmentId, inPlaceOf }: Own & { readonly inPlaceOf: PersonId | null },
): Promise<Done> {
  const { deps, principal, at } = call;
  const { orgId, personId } = principal;
  const target = await targetOf(call, assessmentId);
  const { standing } = target;
  const before = standing.find((one) => one.personId === inPlaceOf);
  const isMine = standing.some((one) => one.personId === personId);
  // A repeat, whose first answer was lost, finds what it asked for.
  if (isMine && before === undefined) return done;
  if (inPlaceOf !== null && (before === undefined || inPlaceOf === personId)) fail("stale-revision");
  if (inPlaceOf === null && standing.length >= mostReviewers)
    fail("input-invalid", [
      { pointer: "/inPlaceOf", message: "Enough people review it: take it over from one of them" },
    ]);
  const key = { orgId, assessmentId };
  const mine = { assessmentId, personId, lookBy: before?.lookBy ?? null };
  const told =
    before === undefined
      ? noMail
      : await tellReleased(call, { targets: [target], personIds: [before.personId], isTakenOver: true });
  await call.commit({
    effects: [
      ...standingEffects(deps.db, { orgId, targets: [target] }),
      ...ableEffects(deps.db, { orgId, personIds: [personId] }),
      ...(before === undefined ? [] : [releaseEffect(deps.db, { ...key, personId: before.personId })]),
      ...(isMine ? [] : [askEffect(deps.db, { orgId, pairs: [mine], by: personId, at })]),
      saidWhoEffect(deps.db, key),
      ...(before === undefined ? [] : await keptOutEffects(call, { assessmentId, personId: before.personId })),
      ...told.effects,
    ],
    audit:
      before === undefined
        ? { action: "reviewer.took-on", subject: assessmentId }
        : { action: "reviewer.took-over", subject: assessmentId, details: { from: before.personId } },
    result: done,
  });
  await told.deliver();
  return done;
}

/** Hands a review back: who asked for it hears of it, and it waits for the others, or for everybody who reviews. */
export async function handBack(
  call: Call<Done>,
  { assessmentId, reason }: Own & { readonly reason: string },
): Promise<Done> {
  const { deps, principal } = call;
  const { orgId, personId } = principal;
  const target = await targetOf(call, assessmentId);
  const mine = target.standing.find((one) => one.personId === personId);
  if (mine === undefined) return done;
  const askedBy = mine.assignedBy;
  const told = askedBy === personId ? noMail : await tellHandedBack(call, { target, askedBy, reason });
  await call.commit({
    effects: [
      releaseEffect(deps.db, { orgId, assessmentId, personId }),
      ...assertOneChanged(deps.db),
      ...(await keptOutEffects(call, { assessmentId, personId })),
      ...told.effects,
    ],
    audit: { action: "reviewer.handed-back", subject: assessmentId, ...(reason !== "" && { clear: { reason } }) },
    result: done,
  });
  await told.deliver();
  return done;
}
