import type { Body } from "#contract/api.ts";
import { suggestedRules } from "#domain/tiers/suggested-rules.ts";
import { call, type Persona } from "#test/support/worker/portal.ts";
import { newWorld, rowsOf, submitComplete, type World } from "#test/worker/requests/world.ts";
import { anotherReviewer, assign, at } from "./steps.ts";

export interface Pair extends World {
  readonly first: Persona;
  readonly second: Persona;
}

/** Rules by which two judge what is critical without seeing each other, or do not. */
export const saveRules = (who: Persona, base: number, blind: boolean) => {
  const { follows } = suggestedRules;
  const critical = { ...follows.critical, fourEyes: false, blind };
  return call(who, "PUT /api/buyer/tiers", {
    body: { base, rules: { ...suggestedRules, follows: { ...follows, critical } } },
  });
};

/** What was handed in about a critical product, given to two who judge without seeing each other. */
export async function newPair(): Promise<Pair> {
  const world = await newWorld();
  const { owner, reviewer } = world.buyer;
  await saveRules(owner, 0, true);
  await rowsOf("update assessments set tier = 'critical' where id = ? returning id", world.assessmentId);
  const second = await anotherReviewer(world.buyer);
  await assign(owner, world, { people: [reviewer] });
  await assign(owner, world, { seen: [reviewer], people: [reviewer, second] });
  await submitComplete(world);
  return { ...world, first: reviewer, second };
}

export const reviewing = "PUT /api/buyer/assessments/:id/reviews/:kind/:subject";
export const handingIn = "POST /api/buyer/assessments/:id/two-reviewers/handing-in";
const takingBack = "POST /api/buyer/assessments/:id/two-reviewers/taking-back";
export const settling = "PUT /api/buyer/assessments/:id/two-reviewers/:kind/:subject";

/** Judges an answer, on top of what whoever judges sees. */
export const judge = (who: Persona, world: World, of: { level: number; subject?: string; revision?: number }) => {
  const { level, subject = "policy", revision = 0 } = of;
  const params = { id: world.assessmentId, kind: "answer", subject };
  return call(who, reviewing, { params, body: { revision, reason: `Sealed words of ${level}`, body: { level } } });
};
export const handIn = (who: Persona, world: World) => call(who, handingIn, at(world));
export const takeBack = (who: Persona, world: World) => call(who, takingBack, at(world));
export const settle = (
  who: Persona,
  world: World,
  changes: Partial<Body<typeof settling>> & { subject?: string } = {},
) => {
  const { subject = "policy", ...body } = changes;
  return call(who, settling, {
    params: { id: world.assessmentId, kind: "answer", subject },
    body: { round: 1, chosen: "first", reason: "We read it together", ...body },
  });
};
/** The same, where both have handed in what differs on one answer. */
export async function newDiffering(): Promise<Pair> {
  const world = await newPair();
  const { first, second } = world;
  await judge(first, world, { level: 0.25 });
  await judge(second, world, { level: 0.75 });
  await handIn(first, world);
  await handIn(second, world);
  return world;
}
export const apartOf = async (who: Persona, world: World) =>
  (await call(who, "GET /api/buyer/assessments/:id/two-reviewers", at(world))).json();
export const reviewBy = async (who: Persona, world: World) =>
  (await call(who, "GET /api/buyer/assessments/:id/review", at(world))).json();
/** What everybody sees of what was concluded. */
export const levelsSeen = async (who: Persona, world: World) =>
  (await reviewBy(who, world)).reviews.map(({ body }) => (body !== null && "level" in body ? body.level : null));
/** The acts of the log of a buyer about judging apart. */
export const judgedInLog = async (orgId: string): Promise<string[]> =>
  (
    await rowsOf<{ action: string }>(
      `select action from audit_leaves where org_id = ? and (action like 'judgement%' or action like 'difference%'
        or action = 'reviewer.kept-out') order by seq`,
      orgId,
    )
  ).map(({ action }) => action);
