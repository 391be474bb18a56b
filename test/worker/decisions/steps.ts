import { decisionBasis } from "#domain/decision/decision-basis.ts";
import { call, type Persona } from "#test/support/worker/portal.ts";
import type { Answered } from "#test/support/worker/wire.ts";
import { newWorld, submitComplete, type World } from "../requests/world.ts";

export const codeOf = (answered: Pick<Answered, "problem">) => answered.problem().code;
export const at = ({ assessmentId }: World) => ({ params: { id: assessmentId } });

export async function submitted(): Promise<World> {
  const world = await newWorld();
  await submitComplete(world);
  return world;
}
export const decisionsOf = async (world: World) =>
  (await call(world.buyer.auditor, "GET /api/buyer/assessments/:id/decisions", at(world))).json();
/** What the decision page sends with every button: what it shows. */
export const seen = async (world: World): Promise<string> => {
  const answered = await call(world.buyer.auditor, "GET /api/buyer/assessments/:id/review", at(world));
  return answered.status === 200 ? decisionBasis(answered.json()) : "nothing to see";
};
export const decide = async (who: Persona, world: World, changes: object = {}) =>
  call(who, "POST /api/buyer/assessments/:id/decisions", {
    ...at(world),
    body: {
      number: ((await decisionsOf(world)).decisions.length ?? 0) + 1,
      basis: await seen(world),
      outcome: "approve",
      reason: "Good enough for the desk",
      conditions: [],
      ...changes,
    },
  });
export const settle = async (who: Persona, world: World, changes: object = {}) =>
  call(who, "POST /api/buyer/assessments/:id/decisions/settlement", {
    ...at(world),
    body: { number: 1, confirmed: true, basis: await seen(world), reason: "Read it all", ...changes },
  });
export const conclude = (world: World, level: number) =>
  call(world.buyer.reviewer, "PUT /api/buyer/assessments/:id/reviews/:kind/:subject", {
    params: { id: world.assessmentId, kind: "answer", subject: "policy" },
    body: { revision: 0, reason: "Second thoughts", body: { level } },
  });
export const fourEyes = (world: World) =>
  call(world.buyer.owner, "PUT /api/buyer/settings", { body: { fourEyes: true } });
export const review = async (world: World) =>
  (await call(world.buyer.reviewer, "GET /api/buyer/assessments/:id/review", at(world))).json();
export const decidedOn = async (world: World) =>
  (await call(world.buyer.auditor, "GET /api/buyer/assessments/:id", at(world))).json().decided;
