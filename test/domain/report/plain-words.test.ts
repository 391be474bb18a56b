import { describe, expect, it } from "vitest";
import {
  certificateSentence,
  changesSentence,
  gapsSentence,
  scoreSentence,
} from "#domain/report/assessment/plain-words.ts";
import { sinceLastTime } from "#domain/report/since-last-time.ts";
import { workedExample } from "#test/support/dossiers/examples.ts";
import { questionnaireOf, smallDossier, yesNo } from "#test/support/dossiers/small.ts";
import { reviewView } from "#test/web/buyer/review/sample-view.ts";

describe("the first page in plain words", () => {
  it("says what is claimed and what is backed, and that a rating is not firm when too little is known", () => {
    const view = reviewView();
    expect(scoreSentence(view)).toMatch(
      /^Lumen claims \d+% of what was asked .* you can rely on \d+%, by what is shown for it/,
    );
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
    expect(sentence).toContain("Its scope does not cover");
    expect(sentence).toContain("It gives no credit here.");
  });

  it("never says that a scope covers everything when no system is named", () => {
    const sentence = certificateSentence(reviewView([], { ...workedExample, systems: [] }));
    expect(sentence).toContain("No AI system is named, so its scope cannot be compared.");
    expect(sentence).not.toContain("covers every");
  });

  it("does not call a certificate valid that has run out, and does on its last day", () => {
    const certificates = workedExample.certificates.map((one) => ({ ...one, expires: "2026-11-23" }));
    const on = (asOf: string) => certificateSentence(reviewView([], { ...workedExample, certificates, asOf }));
    expect(on("2026-11-24")).toMatch(/^There is a certificate, which ran out on 23 November 2026\./);
    expect(on("2026-11-23")).toMatch(/^There is a certificate, valid until 23 November 2026\./);
  });

  it("gives a vendor without a certificate an honest sentence", () => {
    expect(certificateSentence(reviewView([], { ...workedExample, certificates: [] }))).toBe(
      "The vendor holds no ISO/IEC 42001 certificate; its answers stand on their own evidence.",
    );
  });

  it("never calls a must-have met that waits for a reviewer, or that is only said", () => {
    const questionnaire = questionnaireOf({ ...yesNo("told", "A.3.3", { mustHave: true }), type: "longText" });
    const dossier = smallDossier({ questionnaire, answers: { told: { value: "We do not." } } });
    expect(gapsSentence({ dossier, findings: [] })).toMatch(/^1 must-have waits for our judgement\./);
  });

  it("counts must-haves and open findings", () => {
    expect(gapsSentence(reviewView())).toMatch(/must-have|Every must-have/);
  });

  it("names what the vendor changed since last time, and what that did to the score; nothing the first time", () => {
    const view = reviewView();
    expect(changesSentence({ ...view, since: null })).toBe("");
    const [id] = Object.keys(workedExample.answers);
    const { [id ?? ""]: _left, ...answers } = workedExample.answers;
    const since = {
      ...sinceLastTime({ ...workedExample, answers }, workedExample),
      submittedAt: Date.UTC(2025, 10, 24),
      policyVersion: 1,
    };
    const question = workedExample.questionnaire.sections
      .flatMap(({ questions }) => questions)
      .find((one) => one.id === id);
    const sentence = changesSentence({ ...view, since });
    expect(sentence).toContain(question?.short ?? question?.text ?? "never");
    expect(sentence).toMatch(/^Since the hand-in of 24 November 2025, .*Assured is \d+%; it was \d+%\.$/);
  });
});
