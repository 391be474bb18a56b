import { describe, expect, it } from "vitest";
import { questionnaireOf, yesNo } from "#test/support/dossiers/small.ts";
import { sampleRequest } from "#web/features/buyer/questionnaires/builder/preview/sample-request.ts";
import { leftToAnswer } from "#web/features/vendor/at-hand/left.ts";

describe("what is left to answer", () => {
  const policy = yesNo("policy", "A.2.2", { coveredBy: "certificate" });
  const proof = { ...yesNo("proof", "A.4.2"), evidence: { requiredFor: ["yes" as const] } };
  const { view } = sampleRequest(questionnaireOf(policy, proof, yesNo("plain", "A.4.3")), {
    certification: "covers",
    today: "2026-06-01",
  });
  const answered = (id: string, answer: object) => ({
    ...view,
    answers: { ...view.answers, [id]: { answer, revision: 1, savedAt: 0, savedBy: "Rosa", savedById: "p" } },
  });
  const left = (of: typeof view) => leftToAnswer(of).map(({ id }) => id);

  it("is neither what the certificate answers nor what has an answer", () => {
    expect(left({ ...view, answers: {} })).toEqual(["policy", "proof", "plain"]);
    expect(left(view)).toEqual(["proof", "plain"]);
    expect(left(answered("plain", { value: "yes" }))).toEqual(["proof"]);
  });

  it("is an answer, too, that calls for a file until one is attached", () => {
    expect(left(answered("proof", { value: "yes" }))).toEqual(["proof", "plain"]);
    expect(left(answered("proof", { value: "no" }))).toEqual(["plain"]);
    expect(left(answered("proof", { value: "yes", evidence: ["evd_1"] }))).toEqual(["plain"]);
  });

  it("is a question again whose certificate no longer answers", () => {
    expect(left({ ...view, covered: [] })).toEqual(["policy", "proof", "plain"]);
  });
});
