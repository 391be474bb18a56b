import { describe, expect, it } from "vitest";
import { blankFinding } from "#domain/findings/blank-finding.ts";
import { call, type Persona } from "#test/support/worker/portal.ts";
import { newWorld, rowsOf, submitComplete, type World } from "../requests/world.ts";

const portfolio = async (who: Persona) => (await call(who, "GET /api/buyer/portfolio")).json();
const remind = async (who: Persona, assessmentIds: string[]) =>
  (await call(who, "POST /api/buyer/reminders", { body: { assessmentIds } })).json();

describe("the portfolio", () => {
  it("has a line for every assessment, with the figures of the review once it is submitted", async () => {
    const world = await newWorld();
    expect(await portfolio(world.buyer.auditor)).toMatchObject([
      { id: world.assessmentId, state: "answering", score: null },
    ]);
    await submitComplete(world);
    const [entry] = await portfolio(world.buyer.auditor);
    const review = await call(world.buyer.reviewer, "GET /api/buyer/assessments/:id/review", {
      params: { id: world.assessmentId },
    });
    const { summary } = review.json();
    expect(entry?.score).toMatchObject({
      overall: summary.overall,
      rating: summary.rating,
      inherent: summary.inherent,
      conclusive: summary.conclusive,
    });
    expect(Object.keys(entry?.score?.domains ?? {})).toContain("A.2");
  });
});

describe("reminders", () => {
  it("go to the vendors whose turn it is, once a day", async () => {
    const world = await newWorld();
    expect(await remind(world.buyer.procurement, [world.assessmentId])).toEqual({ sent: 1, left: 0 });
    expect(await remind(world.buyer.procurement, [world.assessmentId])).toEqual({ sent: 0, left: 1 });
    const kept = await rowsOf("select id from mails where org_id = ? and kind = 'reminder'", world.buyer.orgId);
    expect(kept).toHaveLength(1);
  });

  it("do not go to who has handed in, nor to somebody else's vendors", async () => {
    const [world, other] = [await newWorld(), await newWorld()];
    await submitComplete(world);
    expect(await remind(world.buyer.owner, [world.assessmentId, other.assessmentId])).toEqual({ sent: 0, left: 2 });
    expect(
      (await call(world.buyer.reviewer, "POST /api/buyer/reminders", { body: { assessmentIds: ["x"] } })).status,
    ).toBe(403);
  });
});

describe("the calendar", () => {
  const calendar = async (who: Persona) => (await call(who, "GET /api/buyer/calendar")).json();
  const finding = (world: World, body: object) =>
    call(world.buyer.reviewer, "PUT /api/buyer/assessments/:id/findings/:findingId", {
      params: { id: world.assessmentId, findingId: `fnd_${Object.keys(body).join("")}` },
      body: {
        revision: 0,
        body: {
          ...blankFinding,
          title: "No limits",
          severity: "high",
          ...body,
        },
      },
    });

  it("has the day answers are due until they are handed in", async () => {
    const world = await newWorld();
    expect(await calendar(world.buyer.auditor)).toMatchObject([
      { kind: "answers-due", assessmentId: world.assessmentId },
    ]);
    await submitComplete(world);
    expect((await calendar(world.buyer.auditor)).filter(({ kind }) => kind === "answers-due")).toEqual([]);
  });

  it("has follow-ups on their day and accepted risks on their last, and forgets what is settled", async () => {
    const world = await newWorld();
    await submitComplete(world);
    await finding(world, { state: "planned", dueOn: "2027-03-01" });
    const accepted = { by: "Priya Nair", until: "2027-05-01" };
    await finding(world, { state: "accepted", reason: "Only a pilot", accepted });
    await finding(world, { state: "resolved", reason: "Shown", dueOn: "2027-02-01", owner: "Ines" });
    const days = (await calendar(world.buyer.owner)).filter(
      ({ kind }) => kind === "finding-due" || kind === "acceptance-ends",
    );
    expect(days).toMatchObject([
      { on: "2027-03-01", kind: "finding-due", about: "No limits" },
      { on: "2027-05-01", kind: "acceptance-ends", about: "No limits" },
    ]);
    expect((await calendar((await newWorld()).buyer.owner)).map(({ about }) => about)).not.toContain("No limits");
  });
});
