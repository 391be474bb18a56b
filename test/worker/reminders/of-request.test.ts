import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { addDays, civilDateOf } from "#domain/civil-date.ts";
import { call } from "#test/support/worker/portal.ts";
import { dueOn, workedOffAt } from "#test/support/worker/reminding.ts";
import { cancel } from "#test/worker/exits/steps.ts";
import { newWorld, type World } from "#test/worker/requests/world.ts";
import { stepsTaken } from "./steps.ts";

const today = civilDateOf(Date.now());
const noon = (day: string) => `${day}T12:00:00Z`;
const remindersOf = async ({ buyer, assessmentId }: World) =>
  (await call(buyer.auditor, "GET /api/buyer/assessments/:id/reminders", { params: { id: assessmentId } })).json();
const turn = ({ buyer, assessmentId }: World, on: boolean) =>
  call(buyer.procurement, "PUT /api/buyer/assessments/:id/reminders", { params: { id: assessmentId }, body: { on } });

async function dueIn(days: number): Promise<World> {
  const world = await newWorld();
  await dueOn(world, addDays(today, days));
  return world;
}

describe("the reminders of a request", () => {
  it("say which comes next and which went, by themselves and by hand", async () => {
    const world = await dueIn(10);
    const { assessmentId, buyer } = world;
    expect(await remindersOf(world)).toEqual({ isOn: true, next: { step: -7, on: addDays(today, 3) }, went: [] });
    await call(buyer.owner, "POST /api/buyer/reminders", { body: { assessmentIds: [assessmentId] } });
    await workedOffAt(noon(addDays(today, 3)));
    expect((await remindersOf(world)).went).toMatchObject([
      { step: -7, leftOut: null },
      { step: null, leftOut: null },
    ]);
  });

  it("have no next once the request has ended, or none of the plan is left", async () => {
    const [ended, over] = [await dueIn(10), await dueIn(-30)];
    await cancel(ended);
    expect((await remindersOf(ended)).next).toBeNull();
    expect((await remindersOf(over)).next).toBeNull();
  });

  it("are switched off and on again for one request, and the log says by whom", async () => {
    const world = await dueIn(8);
    await workedOffAt(noon(today));
    expect((await turn(world, false)).json()).toMatchObject({ isOn: false, next: null });
    await workedOffAt(noon(addDays(today, 1)));
    expect(await stepsTaken(world)).toEqual([]);
    expect((await turn(world, true)).json()).toMatchObject({ isOn: true, next: { step: -7, on: addDays(today, 1) } });
    await turn(world, true);
    await workedOffAt(noon(addDays(today, 2)));
    expect(await stepsTaken(world)).toMatchObject([{ step: -7 }]);
    const leaves = await env.DB.prepare("select 1 from audit_leaves where org_id = ? and action = 'reminders.switched'")
      .bind(world.buyer.orgId)
      .all();
    expect(leaves.results).toHaveLength(2);
  });

  it("stay off when the request changes, and are nobody else's to switch", async () => {
    const [world, other] = [await dueIn(20), await newWorld()];
    await turn(world, false);
    await dueOn(world, addDays(today, 7));
    await workedOffAt(noon(today));
    expect(await stepsTaken(world)).toEqual([]);
    const params = { id: world.assessmentId };
    const sent = { params, body: { on: true } };
    expect((await call(other.buyer.owner, "PUT /api/buyer/assessments/:id/reminders", sent)).status).toBe(404);
    expect((await call(world.buyer.auditor, "PUT /api/buyer/assessments/:id/reminders", sent)).status).toBe(403);
  });
});
