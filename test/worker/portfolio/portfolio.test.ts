import { describe, expect, it } from "vitest";
import type { PortfolioEntry, RemindersSent } from "#contract/portfolio.ts";
import { call, type Persona } from "#test/support/worker/portal.ts";
import { newWorld, rowsOf, submitComplete } from "../responses/world.ts";

const portfolio = async (who: Persona) => (await call(who, "GET /api/buyer/portfolio")).json<PortfolioEntry[]>();
const remind = async (who: Persona, assessmentIds: string[]) =>
  (await call(who, "POST /api/buyer/reminders", { body: { assessmentIds } })).json<RemindersSent>();

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
    const { summary } = review.json<{
      summary: { overall: object; rating: string; inherent: number; conclusive: boolean };
    }>();
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
