import { env } from "cloudflare:workers";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { addDays, civilDateOf } from "#domain/civil-date.ts";
import { overtaken } from "#test/support/worker/overtaken.ts";
import { call } from "#test/support/worker/portal.ts";
import { keepQueueQuiet } from "#test/support/worker/quiet-queue.ts";
import { restore, type Snapshot, takeSnapshot } from "#test/support/worker/snapshot.ts";
import { newWorld, type World } from "#test/support/worker/world.ts";
import { day, logOf, outsiderOf, removal, review, takeBack, timeComesTo, titlesTo } from "./steps.ts";

keepQueueQuiet();

let world: World;
let id: string;
let start: Snapshot;
beforeAll(async () => {
  world = await newWorld("MARKENDING");
  id = world.submitted.assessmentId;
  start = await takeSnapshot();
});
beforeEach(() => restore(start));

const noticesOf = async (words: string): Promise<number> =>
  (await env.DB.prepare("select count(*) as n from mails where org_id = ? and kind = 'notice' and body like ?")
    .bind(world.buyer.orgId, `%${words}%`)
    .first<number>("n")) ?? 0;

describe("access from outside ends", () => {
  it("when an owner takes it back: they are told, and of two who do it the second changes nothing", async () => {
    const who = await outsiderOf(world);
    await takeBack(world, who);
    await takeBack(world, who);
    expect((await titlesTo(who.email)).filter((title) => title.includes("no longer read"))).toHaveLength(1);
    expect((await logOf(world.buyer.owner, id)).filter((line) => line.includes("took back what"))).toHaveLength(1);
  });

  it("when they give it back, and whoever let them in is told; what was never theirs is not there", async () => {
    const who = await outsiderOf(world);
    const body = { orgId: world.buyer.orgId, assessmentId: id };
    const give = (sent: typeof body) => call(who.cookie, "POST /api/outside-access/return", { body: sent });
    expect((await give({ ...body, assessmentId: world.draft.assessmentId })).status).toBe(404);
    expect((await give(body)).status).toBe(200);
    expect((await review(who, id)).status).toBe(404);
    expect(await noticesOf("gave back what they could read")).toBe(1);
  });

  it("by itself on the day, and whoever let them in is told once, however often the clock is looked at", async () => {
    const who = await outsiderOf(world);
    await timeComesTo(Date.now() + 3 * day);
    expect((await review(who, id)).status).toBe(200);
    await timeComesTo(who.access.endsAt);
    await timeComesTo(who.access.endsAt + day);
    expect((await review(who, id)).status).toBe(404);
    // Beside the one that was given as the world was made.
    expect(await noticesOf("the last day was over")).toBe(2);
  });

  it("when the assessment is put away, and does not come back with it", async () => {
    const who = await outsiderOf(world);
    const archive = (archived: boolean) =>
      call(world.buyer.owner, "PUT /api/buyer/assessments/:id/archive", { params: { id }, body: { archived } });
    expect((await archive(true)).status).toBe(200);
    expect((await review(who, id)).status).toBe(404);
    expect((await archive(false)).status).toBe(200);
    expect((await review(who, id)).status).toBe(404);
    expect((await titlesTo(who.email)).at(-1)).toContain("no longer read");
  });
});

describe("at one moment", () => {
  const reading = "GET /api/buyer/assessments/:id/review";
  const sent = () => ({ params: { id } });

  it("what is taken back while it is read does not leave any more", async () => {
    const who = await outsiderOf(world);
    const answered = await overtaken({ route: reading, sent: sent(), cookie: who.cookie }, () => takeBack(world, who));
    const missing = await review(who, "asm_aaaaaaaaaaaaaaaaaaaa");
    expect([answered.status, answered.text]).toEqual([404, missing.text]);
  });

  it("a file that is taken back while it is fetched does not leave, nor do its headers", async () => {
    const who = await outsiderOf(world, { files: true });
    const params = { id, evidenceId: world.evidenceId };
    const route = "GET /api/buyer/assessments/:id/evidence/:evidenceId";
    const answered = await overtaken({ route, sent: { params }, cookie: who.cookie }, () => takeBack(world, who));
    expect([answered.status, answered.headers.get("content-disposition")]).toEqual([404, null]);
  });

  it("taking back wins over another last day that was under way", async () => {
    const who = await outsiderOf(world);
    const body = { until: addDays(civilDateOf(Date.now()), 30), revision: who.access.revision };
    const change = { params: { id: who.access.id }, body };
    const route = "PUT /api/buyer/outside-access/:id";
    const answered = await overtaken({ route, sent: change, cookie: world.buyer.owner.cookie }, () =>
      takeBack(world, who),
    );
    expect(answered.problem().code).toBe("outside-access-over");
    expect((await review(who, id)).status).toBe(404);
  });

  it("of two who take it back one is told to try again, and it is over once", async () => {
    const who = await outsiderOf(world);
    const params = { id: who.access.id };
    const cookie = world.buyer.owner.cookie;
    const headers = { "idempotency-key": "another-key" };
    const answered = await overtaken({ route: removal, sent: { params, headers }, cookie }, () => takeBack(world, who));
    expect(answered.problem().code).toBe("busy");
    expect((await logOf(world.buyer.owner, id)).filter((line) => line.includes("took back what"))).toHaveLength(1);
  });

  it("of two owners who let the same person in one is told to try again, and they read by the other’s", async () => {
    const who = "once@audit.example";
    const body = (why: string) => ({
      email: who,
      name: "Once",
      assessmentIds: [id],
      until: addDays(civilDateOf(Date.now()), 4),
      files: false,
      why,
    });
    const route = "POST /api/buyer/outside-access";
    // Somebody who is known already, so that nothing but the access itself is in the way.
    await takeBack(world, await outsiderOf(world, { email: who }));
    const answered = await overtaken({ route, sent: { body: body("second") }, cookie: world.buyer.owner.cookie }, () =>
      call(world.buyer.owner, route, { body: body("first") }),
    );
    expect(answered.problem().code).toBe("busy");
    const query = { assessment: id, show: "running" };
    const { entries } = (await call(world.buyer.owner, "GET /api/buyer/outside-access", { query })).json();
    expect(entries.filter(({ email }) => email === who).map(({ why }) => why)).toEqual(["first"]);
  });

  it("of two runs of the hourly work one tells that a day was over", async () => {
    const who = await outsiderOf(world);
    await Promise.all([timeComesTo(who.access.endsAt), timeComesTo(who.access.endsAt)]);
    expect(await noticesOf("the last day was over")).toBe(2);
    const lines = (await logOf(world.buyer.owner, id)).filter((line) => line.includes("as its last day was over"));
    expect(lines).toHaveLength(2);
  });

  it("somebody who becomes a colleague while it is given is not let in twice", async () => {
    const email = "both@audit.example";
    const body = {
      email,
      name: "Both",
      assessmentIds: [id],
      until: addDays(civilDateOf(Date.now()), 4),
      files: false,
      why: "Audit",
    };
    const member = {
      facet: "buyer" as const,
      email,
      name: "Both",
      role: "auditor",
      status: "active" as const,
      revision: 0,
    };
    const answered = await overtaken(
      { route: "POST /api/buyer/outside-access", sent: { body }, cookie: world.buyer.owner.cookie },
      () => call(world.buyer.owner, "PUT /api/buyer/members", { body: member }),
    );
    expect(answered.status).toBeGreaterThanOrEqual(400);
    expect(await titlesTo(email)).toHaveLength(1);
  });
});
