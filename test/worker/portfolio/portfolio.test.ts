import { describe, expect, it } from "vitest";
import { blankFinding } from "#domain/findings/blank-finding.ts";
import { call, type Persona } from "#test/support/worker/portal.ts";
import { newWorld, submitComplete, type World } from "../requests/world.ts";

const portfolio = async (who: Persona) => (await call(who, "GET /api/buyer/portfolio")).json().entries;

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

describe("the calendar", () => {
  const calendar = async (who: Persona) => (await call(who, "GET /api/buyer/calendar")).json().entries;
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
    const accepted = { personId: world.buyer.reviewer.personId, until: "2031-05-01" };
    await finding(world, { state: "accepted", reason: "Only a pilot", accepted });
    await finding(world, { state: "resolved", reason: "Shown", dueOn: "2027-02-01", owner: "Ines" });
    const days = (await calendar(world.buyer.owner)).filter(
      ({ kind }) => kind === "finding-due" || kind === "acceptance-ends",
    );
    expect(days).toMatchObject([
      { on: "2027-03-01", kind: "finding-due", about: "No limits" },
      { on: "2031-05-01", kind: "acceptance-ends", about: "No limits" },
    ]);
    expect((await calendar((await newWorld()).buyer.owner)).map(({ about }) => about)).not.toContain("No limits");
  });
});
