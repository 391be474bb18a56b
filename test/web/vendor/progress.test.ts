import { describe, expect, it } from "vitest";
import { progressInWords } from "#web/features/vendor/at-hand/progress.ts";

const section = { id: "s", title: "S", applies: 10, answered: 6, byCertificate: 0, finished: 0, needEvidence: 0 };

describe("progress in words", () => {
  it("counts the questions that apply, over all sections", () => {
    expect(progressInWords([section, { ...section, applies: 11, answered: 8 }])).toBe(
      "14 of 21 questions that apply are answered.",
    );
  });

  it("says what the certificate answers, and where evidence is missing", () => {
    expect(progressInWords([{ ...section, byCertificate: 5, finished: 0, needEvidence: 3 }])).toBe(
      "6 of 10 questions that apply are answered, 5 of them by your certificate, 3 need evidence.",
    );
  });
});
