import type { AssignMany } from "#contract/assignment.schema.ts";
import type { AssignedMany, leftOutReasons } from "#contract/assignment.ts";
import { fail } from "#contract/problems.ts";
import { type Asked, mostReviewers } from "#domain/assessment/reviewers.ts";
import type { AssessmentId } from "#domain/ids.ts";
import type { Call, Caller } from "#worker/call.ts";
import { refuseOver } from "#worker/features/assessments/due-date.ts";
import { refusalOf } from "#worker/storage/constraint.ts";
import { refuseUnable } from "./assigning.usecases.ts";
import { ableEffects, listTargets, type ReviewTarget, standingEffects } from "./assignments.repository.ts";
import { type Change, changeTo, keptOutIn, linesEffects } from "./changing.ts";
import { tellAsked, tellMoved, tellReleased, together } from "./telling.ts";

type Why = (typeof leftOutReasons)[number];

/** Asks people to review several assessments in one step, each of them told once; says of every other why it was left out. */
export async function assignMany(call: Call<AssignedMany>, wanted: AssignMany): Promise<AssignedMany> {
  if (wanted.lookBy !== null) refuseOver(wanted.lookBy, { at: call.at, pointer: "/lookBy" });
  // Somebody says who reviews the same ones at this moment: whoever comes second looks again who does.
  for (let tries = 0; tries < 3; tries++) {
    const assigned = await tryAssigning(call, wanted);
    if (assigned !== undefined) return assigned;
  }
  return fail("busy");
}

/** One try; undefined when one of them moved on, or one of the people left, in between. */
async function tryAssigning(call: Call<AssignedMany>, wanted: AssignMany): Promise<AssignedMany | undefined> {
  const { deps, principal } = call;
  const { orgId } = principal;
  const { personIds, lookBy } = wanted;
  await refuseUnable(call, { personIds, pointer: "/personIds" });
  const assessmentIds = [...new Set(wanted.assessmentIds)];
  const targets = await listTargets(deps.db, { orgId, assessmentIds });
  const looked = assessmentIds.map((id) => lookAt(call, { id, target: targets.find((one) => one.id === id), wanted }));
  const changes = looked.flatMap(({ change }) => (change === undefined ? [] : [change]));
  const result = { assigned: changes.length, leftOut: looked.flatMap(leftOutOf) };
  const people = [...new Set(personIds)];
  const told = together([
    ...(await Promise.all(people.map((one) => tellAsked(call, { ...whereIs("added", changes, one), lookBy })))),
    ...(await Promise.all(people.map((one) => tellMoved(call, { ...whereIs("moved", changes, one), lookBy })))),
    ...(await Promise.all(releasedIn(changes).map((one) => tellReleased(call, whereIs("released", changes, one))))),
  ]);
  const lines = changes.flatMap(({ audits }) => audits);
  const done = await call
    .commit({
      effects: [
        ...standingEffects(deps.db, { orgId, targets: changes.map(({ target }) => target) }),
        ...ableEffects(deps.db, { orgId, personIds }),
        ...changes.flatMap(({ effects }) => effects),
        ...(await linesEffects(call, lines)),
        ...(await Promise.all(changes.map((one) => keptOutIn(call, one)))).flat(),
        ...told.effects,
      ],
      audit: { action: "reviewers.assigned", subject: orgId, details: { assessments: changes.length } },
      result,
    })
    .catch((error: unknown) => {
      if (refusalOf(error) === "stale-revision") return undefined;
      throw error;
    });
  if (done !== undefined) await told.deliver();
  return done;
}

interface Looked {
  readonly id: AssessmentId;
  readonly target: ReviewTarget | undefined;
  readonly change?: Change;
  readonly why?: Why;
}

function lookAt(
  caller: Caller,
  { id, target, wanted }: Pick<Looked, "id" | "target"> & { readonly wanted: AssignMany },
): Looked {
  if (target === undefined) return { id, target, why: "unknown" };
  if (isOver(target)) return { id, target, why: "over" };
  const asked = askedFor(target, wanted);
  if (asked.length > mostReviewers) return { id, target, why: "too-many" };
  const change = changeTo(caller, target, asked);
  return change === undefined ? { id, target, why: "as-it-was" } : { id, target, change };
}

/** Who is asked is asked anew, by the day that is named, if one is; others stay as they are, or go. */
function askedFor({ standing }: ReviewTarget, { personIds, lookBy, inPlace }: AssignMany): Asked[] {
  const others = inPlace ? [] : standing.filter(({ personId }) => !personIds.includes(personId));
  const own = new Map(standing.map((one) => [one.personId, one.lookBy]));
  const asked = [...new Set(personIds)].map((personId) => ({ personId, lookBy: lookBy ?? own.get(personId) ?? null }));
  return [...others, ...asked];
}

/** Nobody reviews what was cancelled, declined or put away. */
const isOver = ({ stage, ended }: ReviewTarget): boolean =>
  stage === "archived" || (stage === "ended" && ended !== "closed");

const leftOutOf = ({ id, target, why }: Looked): AssignedMany["leftOut"][number][] =>
  why === undefined ? [] : [{ id, vendorName: target?.vendorName ?? "", product: target?.product ?? "", why }];

/** Where this becomes of somebody. */
const whereIs = (what: keyof Change["change"], changes: readonly Change[], personId: string) => ({
  personIds: [personId],
  targets: changes.filter(({ change }) => change[what].some((one) => one.personId === personId)).map(targetIn),
});
const targetIn = ({ target }: Change): ReviewTarget => target;
const releasedIn = (changes: readonly Change[]): string[] => [
  ...new Set(changes.flatMap(({ change }) => change.released.map(({ personId }) => personId))),
];
