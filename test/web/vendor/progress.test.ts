import { describe, expect, it } from "vitest";
import { questionnaireOf, yesNo } from "#test/support/dossiers/small.ts";
import { sampleRequest } from "#web/features/buyer/questionnaires/builder/preview/sample-request.ts";
import { progressInWords, sectionProgress } from "#web/features/vendor/at-hand/progress.ts";

const section = { id: "s", title: "S", applies: 10, answered: 6, byCertificate: 0, lost: 0, needEvidence: 0 };

describe("progress in words", () => {
  it("counts the questions that apply, over all sections", () => {
    expect(progressInWords([section, { ...section, applies: 11, answered: 8 }])).toBe(
      "14 of 21 questions that apply are answered.",
    );
  });

  it("says what the certificate answers, and where evidence is missing", () => {
    expect(progressInWords([{ ...section, byCertificate: 5, needEvidence: 3 }])).toBe(
      "6 of 10 questions that apply are answered, 5 of them by your certificate, 3 need evidence.",
    );
    expect(progressInWords([{ ...section, needEvidence: 1 }])).toBe(
      "6 of 10 questions that apply are answered, 1 needs evidence.",
    );
  });
});

describe("an answer that the certificate gives", () => {
  const questionnaire = questionnaireOf(yesNo("policy", "A.2.2", { coveredBy: "certificate" }));

  it("is counted only while the certificate answers it, as it will be when it is scored", () => {
    const { view } = sampleRequest(questionnaire, { certification: "covers", today: "2026-06-01" });
    expect(sectionProgress(view)).toMatchObject([{ applies: 1, answered: 1, byCertificate: 1 }]);
    const { view: lapsed } = sampleRequest(questionnaire, { certification: "lapsed", today: "2026-06-01" });
    expect(lapsed.covered).toEqual([]);
    const chosen = { ...lapsed, answers: view.answers };
    expect(sectionProgress(chosen)).toMatchObject([{ applies: 1, answered: 0, byCertificate: 0 }]);
  });

  it("can be the certificate's as soon as another answer brings its question in", () => {
    const policy = yesNo("policy", "A.2.2", { coveredBy: "certificate" });
    const review = {
      ...yesNo("review", "A.2.4", { coveredBy: "certificate" }),
      showIf: { question: "size", is: "yes" },
    };
    const { view } = sampleRequest(questionnaireOf(policy, yesNo("size", "A.4.2"), review), {
      certification: "covers",
      today: "2026-06-01",
    });
    expect(sectionProgress(view)).toMatchObject([{ applies: 2 }]);
    expect(view.covered).toEqual(["policy", "review"]);
  });
});
