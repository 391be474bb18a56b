import { suggestedRules } from "#domain/tiers/suggested-rules.ts";
import { call, type Persona } from "#test/support/worker/portal.ts";
import { sendBy } from "#test/support/worker/requests.ts";
import type { World } from "#test/support/worker/world.ts";
import { run, type TakenRequests } from "./place.ts";

const justSent = async ({ buyer }: World) => ({ params: { id: (await sendBy(buyer)).id } });

/** The submitted one, which the owner and the reviewer judge without seeing each other. */
const judgedApart = async ({ buyer, submitted }: World) => {
  const { owner, reviewer } = buyer;
  const { follows } = suggestedRules;
  const rules = { ...suggestedRules, follows: { ...follows, critical: { ...follows.critical, blind: true } } };
  await call(owner, "PUT /api/buyer/tiers", { body: { base: 0, rules } });
  await run("update assessments set tier = 'critical' where id = ?", submitted.assessmentId);
  const params = { id: submitted.assessmentId };
  const body = { seen: [], reviewers: [owner, reviewer].map(({ personId }) => ({ personId, lookBy: null })) };
  await call(owner, "PUT /api/buyer/assessments/:id/reviewers", { params, body });
  return { params };
};
const handedIn = async (world: World, people: readonly Persona[]) => {
  const { params } = await judgedApart(world);
  await call(world.buyer.owner, "PUT /api/buyer/assessments/:id/reviews/:kind/:subject", {
    params: { ...params, kind: "answer", subject: "ai-policy" },
    body: { revision: 0, reason: "Read it", body: { level: 0.5 } },
  });
  for (const who of people) await call(who, "POST /api/buyer/assessments/:id/two-reviewers/handing-in", { params });
  return { params };
};

/** Of who reviews what, and of two who judge without seeing each other. */
export const assignmentRequests: TakenRequests = {
  "PUT /api/buyer/assessments/:id/reviewers": async ({ world }) => ({
    ...(await justSent(world)),
    body: { seen: [], reviewers: [{ personId: world.buyer.reviewer.personId, lookBy: "2031-03-31" }] },
  }),
  "POST /api/buyer/assessments/:id/reviewers/taking": async ({ world }) => ({
    ...(await justSent(world)),
    body: { inPlaceOf: null },
  }),
  "POST /api/buyer/assessments/:id/reviewers/handing-back": async ({ world }) => {
    const { params } = await justSent(world);
    const taking = "POST /api/buyer/assessments/:id/reviewers/taking";
    await call(world.buyer.owner, taking, { params, body: { inPlaceOf: null } });
    return { params, body: { reason: "I know the vendor too well" } };
  },
  "POST /api/buyer/assessments/:id/two-reviewers/handing-in": ({ world }) => judgedApart(world),
  "POST /api/buyer/assessments/:id/two-reviewers/taking-back": ({ world }) => handedIn(world, [world.buyer.owner]),
  "PUT /api/buyer/assessments/:id/two-reviewers/:kind/:subject": async ({ world }) => {
    const { params } = await handedIn(world, [world.buyer.owner, world.buyer.reviewer]);
    const body = { round: 1, chosen: "first" as const, reason: "Read it again" };
    return { params: { ...params, kind: "answer", subject: "ai-policy" }, body };
  },
};
