import { describe, expect, it } from "vitest";
import { overtaken } from "#test/support/worker/overtaken.ts";
import { call, type Persona } from "#test/support/worker/portal.ts";
import { sendBy } from "#test/support/worker/requests.ts";
import { rowsOf, type World } from "../requests/world.ts";
import { codeOf, decide, decisionsOf, submitted } from "./steps.ts";

const told = (who: Persona, { assessmentId }: World, number = 1, word = "Thank you") =>
  call(who, "POST /api/buyer/assessments/:id/decisions/:number/telling", {
    params: { id: assessmentId, number: String(number) },
    body: { word },
  });
const seenBy = async (who: Persona, { requestId }: World) =>
  (await call(who, "GET /api/vendor/requests/:id", { params: { id: requestId } })).json().decision;

const isListedAsTold = async (who: Persona, { requestId }: World) =>
  (await call(who, "GET /api/vendor/requests", {})).json().find(({ id }) => id === requestId)?.isDecisionTold;

describe("what the vendor is told of a decision", () => {
  it("is nothing until somebody tells it; then the outcome, the conditions and a word, and never the reason", async () => {
    const world = await submitted();
    const conditions = [{ text: "Send the audit report", dueOn: "2031-03-01" }];
    const made = { outcome: "approve-with-conditions" as const, conditions, reason: "They are cheap" };
    await decide(world.buyer.reviewer, world, made);
    expect(await seenBy(world.vendor.owner, world)).toBeNull();
    expect(await isListedAsTold(world.vendor.owner, world)).toBe(false);
    const answered = await told(world.buyer.procurement, world);
    expect(answered.json().decisions[0]?.told).toMatchObject({ by: world.buyer.procurement.name, word: "Thank you" });
    const request = await call(world.vendor.contributor, "GET /api/vendor/requests/:id", {
      params: { id: world.requestId },
    });
    expect(await isListedAsTold(world.vendor.owner, world)).toBe(true);
    expect(request.json().decision).toMatchObject({ outcome: made.outcome, conditions, word: "Thank you" });
    expect(request.text).not.toContain("They are cheap");
    const mails = await rowsOf<{ title: string; body: string }>(
      "select title, body from mails where subject_id = ? and kind = 'exit'",
      world.assessmentId,
    );
    expect(mails.map(({ title }) => title)[0]).toMatch(/ decided about /);
    expect(mails[0]?.body).toContain("- Send the audit report, until 1 March 2031");
    const log = (await call(world.vendor.owner, "GET /api/vendor/log")).json().entries;
    expect(log.some(({ says }) => says.some(({ text }) => text.includes("told the vendor of decision 1")))).toBe(true);
  });

  it("is told once, of the last final decision, also when another one becomes final meanwhile", async () => {
    const world = await submitted();
    await decide(world.buyer.reviewer, world);
    const sent = {
      route: "POST /api/buyer/assessments/:id/decisions/:number/telling",
      sent: { params: { id: world.assessmentId, number: "1" }, body: { word: "" } },
      cookie: world.buyer.owner.cookie,
    } as const;
    const late = await overtaken(sent, () => decide(world.buyer.reviewer, world, { outcome: "decline" }));
    expect(codeOf(late)).toBe("telling-not-now");
    expect(codeOf(await told(world.buyer.owner, world, 1))).toBe("telling-not-now");
    expect((await told(world.buyer.owner, world, 2)).status).toBe(200);
    expect(codeOf(await told(world.buyer.owner, world, 2))).toBe("telling-not-now");
    expect((await decisionsOf(world)).decisions.map((one) => one.told === null)).toEqual([true, false]);
    expect(await seenBy(world.vendor.owner, world)).toMatchObject({ outcome: "decline" });
  });

  it("is not a proposal that waits for another pair of eyes", async () => {
    const world = await submitted();
    await call(world.buyer.owner, "PUT /api/buyer/settings", { body: { fourEyes: true } });
    await decide(world.buyer.reviewer, world);
    expect(codeOf(await told(world.buyer.owner, world))).toBe("telling-not-now");
    expect(await seenBy(world.vendor.owner, world)).toBeNull();
  });

  it("is nothing of what no longer stands: the answers went back since, also at this moment, and what was told says so", async () => {
    const back = (world: World) =>
      call(world.buyer.reviewer, "POST /api/buyer/assessments/:id/changes", {
        params: { id: world.assessmentId },
        body: { note: "", dueOn: "2031-03-01", items: [{ questionId: "policy", text: "Attach it" }] },
      });
    const [untold, overtakenWorld, knows] = [await submitted(), await submitted(), await submitted()];
    for (const world of [untold, overtakenWorld, knows]) await decide(world.buyer.reviewer, world);
    expect((await back(untold)).status).toBe(200);
    expect(codeOf(await told(untold.buyer.owner, untold))).toBe("telling-not-now");
    const sent = {
      route: "POST /api/buyer/assessments/:id/decisions/:number/telling",
      sent: { params: { id: overtakenWorld.assessmentId, number: "1" }, body: { word: "" } },
      cookie: overtakenWorld.buyer.owner.cookie,
    } as const;
    expect(codeOf(await overtaken(sent, () => back(overtakenWorld)))).toBe("telling-not-now");
    expect(await seenBy(overtakenWorld.vendor.owner, overtakenWorld)).toBeNull();
    expect((await told(knows.buyer.owner, knows)).status).toBe(200);
    expect(await seenBy(knows.vendor.owner, knows)).toMatchObject({ stands: true });
    await back(knows);
    expect(await seenBy(knows.vendor.owner, knows)).toMatchObject({ outcome: "approve", stands: false });
  });

  it("no longer stands once it is decided anew, whether or not that is told", async () => {
    const world = await submitted();
    await decide(world.buyer.reviewer, world);
    await told(world.buyer.owner, world);
    await decide(world.buyer.reviewer, world, { outcome: "decline" });
    expect(await seenBy(world.vendor.owner, world)).toMatchObject({ outcome: "approve", stands: false });
    await told(world.buyer.owner, world, 2);
    expect(await seenBy(world.vendor.owner, world)).toMatchObject({ outcome: "decline", stands: true });
  });

  it("no longer stands once the next request is decided, also when that one is history itself", async () => {
    const world = await submitted();
    await decide(world.buyer.reviewer, world);
    await told(world.buyer.owner, world);
    const next = await sendBy(world.buyer);
    for (const archivedAt of ["null", "1"]) {
      await rowsOf(
        `update assessments set follows_id = ?, decided = 'approve', archived_at = ${archivedAt} where id = ? returning id`,
        world.assessmentId,
        next.id,
      );
      expect(await seenBy(world.vendor.owner, world)).toMatchObject({ outcome: "approve", stands: false });
    }
    expect((await decisionsOf(world)).isFollowed).toBe(true);
  });
});
