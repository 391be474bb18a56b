import { describe, expect, it } from "vitest";
import { workedExample } from "#test/support/dossiers/examples.ts";
import {
  certificateSentence,
  changesSentence,
  gapsSentence,
  scoreSentence,
} from "#web/features/review/report/plain-words.ts";
import { reviewView } from "./sample-view.ts";

describe("the first page in plain words", () => {
  it("says what is claimed and what is backed, and that a rating is not firm when too little is known", () => {
    const view = reviewView();
    expect(scoreSentence(view)).toMatch(/^Lumen claims \d+% of what was asked .* \d+% is backed by evidence/);
    const open = { ...view, summary: { ...view.summary, conclusive: false } };
    expect(scoreSentence(open)).toMatch(/Too much is still open for a firm judgement\.$/);
    expect(scoreSentence({ ...view, summary: { ...view.summary, overall: null } })).toMatch(/^Too little is known/);
  });

  it("names every system that the certificate's scope leaves out", () => {
    const outside = workedExample.certificates.map((certificate) => ({
      ...certificate,
      scope: workedExample.systems.map(({ id }) => ({ system: id, claimed: "out" as const })),
    }));
    const sentence = certificateSentence(reviewView([], { ...workedExample, certificates: outside }));
    for (const { name } of workedExample.systems) expect(sentence).toContain(name);
    expect(sentence).toContain("does not fully cover");
    expect(sentence).toContain("It gives no credit here.");
  });

  it("gives a vendor without a certificate an honest sentence", () => {
    expect(certificateSentence(reviewView([], { ...workedExample, certificates: [] }))).toBe(
      "The vendor holds no ISO/IEC 42001 certificate; its answers stand on their own evidence.",
    );
  });

  it("counts must-haves and open findings, and names what the last round changed", () => {
    const view = reviewView();
    expect(gapsSentence(view)).toMatch(/must-have|Every must-have/);
    expect(changesSentence(view)).toBe("");
    const round = { submittedAt: 1, signedName: "Ada", sha256: "", asked: null };
    const [question] = workedExample.questionnaire.sections.flatMap(({ questions }) => questions);
    const rounds = [
      { ...round, round: 1, changed: [] },
      { ...round, round: 2, changed: [`answer/${question?.id}`] },
    ];
    expect(changesSentence({ ...view, rounds })).toContain(question?.short ?? question?.text ?? "never");
  });
});
