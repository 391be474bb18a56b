import { afterEach, describe, expect, it, vi } from "vitest";
import type { ReviewRecord } from "#domain/assessment/reviews.ts";
import { type Conclusion, ReviewModel } from "#web/features/buyer/review/ReviewModel.ts";
import { reviewView } from "./sample-view.ts";

const mine: Conclusion = { kind: "answer", subject: "event-logs", body: { level: 0.5 }, reason: "Three weeks only" };
const theirs: ReviewRecord = {
  kind: "answer",
  subject: "event-logs",
  revision: 1,
  body: { level: 0 },
  reason: "No log was shown",
  reviewedBy: "Ines Keller",
  reviewedAt: 0,
};
const own = (revision: number): ReviewRecord => ({ ...theirs, revision, body: { level: 0.5 }, reason: mine.reason });

/** A server that gives these answers in order; the requests it saw come back. */
function serverGiving(...answers: readonly (readonly [status: number, body: unknown])[]): Request[] {
  const seen: Request[] = [];
  const waiting = [...answers];
  vi.stubGlobal("fetch", async (url: string, init: RequestInit) => {
    seen.push(new Request(`https://annexa.example${url}`, { ...init, credentials: "omit" }));
    const [status, body] = waiting.shift() ?? [500, {}];
    return new Response(JSON.stringify(body), { status });
  });
  return seen;
}
const stale = { type: "about:blank", code: "stale-revision", status: 409, title: "t", detail: "d" };

afterEach(() => vi.unstubAllGlobals());

describe("a reviewer's conclusion", () => {
  it("goes out on top of the newest revision, and the score that comes back is shown and said", async () => {
    const seen = serverGiving([200, { revision: 2, view: reviewView([theirs, own(2)]) }]);
    const model = new ReviewModel(reviewView([theirs]));
    const before = model.view.value.summary.overall?.assured ?? 0;
    expect(await model.conclude(mine)).toBe(true);
    expect(await seen[0]?.json()).toMatchObject({ revision: 1, reason: mine.reason });
    expect(model.view.value.summary.overall?.assured).toBeGreaterThan(before);
    expect(model.announcement.value).toMatch(/^Saved\. Assured is now \d+% \(it was \d+%\)\.$/);
  });

  it("that comes second is not lost: both stand side by side, and can be stored on top of the other", async () => {
    const seen = serverGiving(
      [409, stale],
      [200, reviewView([theirs])],
      [200, { revision: 2, view: reviewView([theirs, own(2)]) }],
    );
    const model = new ReviewModel(reviewView());
    expect(await model.conclude(mine)).toBe(false);
    expect(model.conflict.value).toMatchObject({ mine, theirs: { reviewedBy: "Ines Keller", body: { level: 0 } } });
    expect(model.view.value.reviews).toHaveLength(1);
    expect(await model.conclude(mine)).toBe(true);
    expect(await seen[2]?.json()).toMatchObject({ revision: 1, body: { level: 0.5 } });
    expect(model.conflict.value).toBeNull();
  });

  it("that is refused leaves the score as it was and says why", async () => {
    serverGiving([403, { ...stale, code: "not-allowed", title: "Your role does not allow this" }]);
    const model = new ReviewModel(reviewView());
    const before = model.view.value;
    expect(await model.conclude(mine)).toBe(false);
    expect(model.work.problem.value?.title).toBe("Your role does not allow this");
    expect(model.view.value).toBe(before);
    expect(model.work.busy.value).toBe(false);
  });
});
