import { describe, expect, it } from "vitest";
import type { PortfolioView } from "#contract/portfolio.schema.ts";
import { blankFinding } from "#domain/findings/blank-finding.ts";
import { call, type Persona } from "#test/support/worker/portal.ts";
import { newWorld, submitComplete, type World } from "../requests/world.ts";

const portfolio = async (who: Persona) => (await call(who, "GET /api/buyer/portfolio")).json();

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

describe("views of the portfolio", () => {
  const view: PortfolioView = {
    filters: {
      text: "",
      stage: "to-review",
      rating: "all",
      certificate: "no-credit",
      questionnaire: "all",
      ranges: { assured: [0, 4] },
    },
    sort: { key: "inherent", descending: false },
  };
  const keep = (who: Persona, name: string, kept: PortfolioView | null) =>
    call(who, "PUT /api/buyer/portfolio-views", { body: { name, view: kept } });
  const views = async (who: Persona) => (await call(who, "GET /api/buyer/portfolio-views")).json();

  it("are found by everybody of the organisation until somebody forgets them, and by nobody else", async () => {
    const { buyer } = await newWorld();
    await keep(buyer.reviewer, "Chatbot certificates", view);
    expect(await views(buyer.auditor)).toEqual([{ name: "Chatbot certificates", view }]);
    expect(await views((await newWorld()).buyer.owner)).toEqual([]);
    expect((await keep(buyer.owner, "Chatbot certificates", null)).json()).toEqual([]);
  });

  it("are refused without a name or with a filter that does not exist", async () => {
    const { buyer } = await newWorld();
    expect((await keep(buyer.owner, " ", view)).status).toBe(422);
    const wrong = { name: "Odd", view: { ...view, filters: { ...view.filters, stage: "odd" } } };
    expect((await call(buyer.owner, "PUT /api/buyer/portfolio-views", { wrong })).status).toBe(422);
    expect((await keep(buyer.auditor, "Mine", view)).status).toBe(403);
  });
});
