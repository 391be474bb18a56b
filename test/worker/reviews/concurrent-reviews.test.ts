import { describe, expect, it } from "vitest";
import { confirmed } from "#test/support/worker/confirmed.ts";
import { firstScoredQuestion } from "#test/support/worker/filled-dossier.ts";
import { call } from "#test/support/worker/portal.ts";
import { conclude, reviewBy, tryConclude } from "#test/support/worker/review-steps.ts";
import { newSubmitted } from "#test/support/worker/submitted.ts";

describe("two reviewers at once", () => {
  it("on the same question: one is told that somebody was faster, and nothing is overwritten", async () => {
    const submitted = await newSubmitted();
    const { reviewer, owner } = submitted.buyer;
    const subject = firstScoredQuestion(submitted.dossier);
    const answers = await Promise.all([
      tryConclude(reviewer, submitted, { kind: "answer", subject, body: { level: 0 } }),
      tryConclude(owner, submitted, { kind: "answer", subject, body: { level: 1 } }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.problem().code).toBe("stale-revision");
    expect((await reviewBy(reviewer, submitted)).reviews).toHaveLength(1);
  });

  it("on different things: all are saved, and the stored score knows of every one", async () => {
    const submitted = await newSubmitted();
    const { reviewer, owner } = submitted.buyer;
    const subject = firstScoredQuestion(submitted.dossier);
    await Promise.all([
      conclude(reviewer, submitted, { kind: "answer", subject, body: { level: 0 } }),
      conclude(owner, submitted, { kind: "certificate", subject: "cert_1", body: confirmed }),
      conclude(owner, submitted, { kind: "evidence", subject: submitted.evidenceId, body: { accepted: false } }),
    ]);
    const view = await reviewBy(reviewer, submitted);
    expect(view.reviews).toHaveLength(3);
    const [line] = (await call(owner, "GET /api/buyer/assessments")).json().entries;
    expect(line?.score?.overall).toEqual(view.summary.overall);
  });

  it("sixteen at once lose nothing either", async () => {
    const submitted = await newSubmitted();
    const { reviewer } = submitted.buyer;
    const subjects = Object.keys(submitted.dossier.answers).slice(0, 16);
    const answers = await Promise.all(
      subjects.map((subject) => tryConclude(reviewer, submitted, { kind: "answer", subject, body: { level: 0.5 } })),
    );
    expect(answers.map(({ status }) => status)).toEqual(subjects.map(() => 200));
    const view = await reviewBy(reviewer, submitted);
    expect(view.reviews.map(({ subject }) => subject).sort()).toEqual(subjects.toSorted());
    const [line] = (await call(reviewer, "GET /api/buyer/assessments")).json().entries;
    expect(line?.score?.overall).toEqual(view.summary.overall);
  });

  it("a save that is sent again after it was stored succeeds and makes no second revision", async () => {
    const submitted = await newSubmitted();
    const said = { kind: "certificate", subject: "cert_1", body: confirmed } as const;
    await conclude(submitted.buyer.reviewer, submitted, said);
    const repeat = (await tryConclude(submitted.buyer.reviewer, submitted, said)).json();
    expect(repeat.revision).toBe(1);
    expect(repeat.view.reviews).toHaveLength(1);
  });

  it("the same words from somebody else on an old revision are refused", async () => {
    const submitted = await newSubmitted();
    const said = { kind: "certificate", subject: "cert_1", body: confirmed } as const;
    await conclude(submitted.buyer.reviewer, submitted, said);
    expect((await tryConclude(submitted.buyer.owner, submitted, said)).status).toBe(409);
  });

  it("a revision that nobody made yet cannot be built upon", async () => {
    const submitted = await newSubmitted();
    const said = { kind: "certificate", subject: "cert_1", body: null, revision: 7 } as const;
    expect((await tryConclude(submitted.buyer.reviewer, submitted, said)).status).toBe(409);
  });
});
