import type { AssignReviewers } from "#contract/assignment.schema.ts";
import { fail } from "#contract/problems.ts";
import { type Done, done } from "#contract/view.ts";
import { type Asked, areSame } from "#domain/assessment/reviewers.ts";
import type { AssessmentId, PersonId } from "#domain/ids.ts";
import type { Call, Caller } from "#worker/call.ts";
import { refuseOver } from "#worker/features/assessments/due-date.ts";
import { ableEffects, listAble, listTargets, type ReviewTarget, standingEffects } from "./assignments.repository.ts";
import { changeTo, keptOutIn, linesEffects } from "./changing.ts";
import { tellAsked, tellByDay, tellMoved, tellReleased, together } from "./telling.ts";

/** The assessment of the caller's organisation, with who reviews it. */
export async function targetOf({ deps, principal }: Caller, assessmentId: AssessmentId): Promise<ReviewTarget> {
  const { orgId } = principal;
  const [target] = await listTargets(deps.db, { orgId, assessmentIds: [assessmentId] });
  return target ?? fail("not-found");
}

/** Says who reviews an assessment from now on. Refused when somebody else has said otherwise since it was looked at. */
export async function assignReviewers(
  call: Call<Done>,
  { assessmentId, seen, reviewers }: AssignReviewers & { readonly assessmentId: AssessmentId },
): Promise<Done> {
  const { deps, principal } = call;
  const { orgId } = principal;
  const target = await targetOf(call, assessmentId);
  const wanted: Asked[] = [...new Map(reviewers.map((one) => [one.personId, one])).values()];
  const found = changeTo(call, target, wanted);
  // A repeat, whose first answer was lost, finds what it asked for.
  if (found === undefined) return done;
  const { change, effects, audits } = found;
  const standing = target.standing.map(({ personId }) => personId);
  if (!areSame(seen, standing)) fail("stale-revision");
  for (const { lookBy } of [...change.added, ...change.moved])
    if (lookBy !== null) refuseOver(lookBy, { at: call.at, pointer: "/lookBy" });
  const added = change.added.map(({ personId }) => personId);
  await refuseUnable(call, { personIds: added, pointer: "/reviewers" });
  const [others, audit] = [audits.slice(0, -1), audits.at(-1)];
  if (audit === undefined) return done;
  const told = together([
    ...(await tellByDay(call, { targets: [target], of: change.added, tell: tellAsked })),
    ...(await tellByDay(call, { targets: [target], of: change.moved, tell: tellMoved })),
    await tellReleased(call, { targets: [target], personIds: change.released.map(({ personId }) => personId) }),
  ]);
  await call.commit({
    effects: [
      ...standingEffects(deps.db, { orgId, targets: [target] }),
      ...ableEffects(deps.db, { orgId, personIds: added }),
      ...effects,
      ...(await linesEffects(call, others)),
      ...(await keptOutIn(call, found)),
      ...told.effects,
    ],
    audit,
    result: done,
  });
  await told.deliver();
  return done;
}

/** Only who reviews here is asked to; `pointer` is where the people stand in what was sent. */
export async function refuseUnable(
  { deps, principal }: Caller,
  { personIds, pointer }: { readonly personIds: readonly PersonId[]; readonly pointer: "/personIds" | "/reviewers" },
): Promise<void> {
  const able = await listAble(deps.db, principal.orgId, personIds);
  const message = "Somebody you chose does not review here any more: choose somebody else";
  if (personIds.some((id) => !able.has(id))) fail("input-invalid", [{ pointer, message }]);
}
