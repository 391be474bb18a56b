import { describe, expect, it } from "vitest";
import { conditionInWords } from "#domain/questionnaire/condition-words.ts";
import { questionnaireOf } from "#test/support/dossiers/small.ts";

const said = (condition: Parameters<typeof conditionInWords>[0]): string =>
  conditionInWords(condition, questionnaireOf());

describe("a condition on the AI systems, as a vendor reads it in a workbook", () => {
  it("is told in the words of the screens, not in those of the file", () => {
    expect(said({ system: "origin", includes: "built" })).toBe("“Origin” of an AI system is Built by the vendor");
    expect(said({ system: "personalData", includes: true })).toBe("“Personal data” of an AI system is Yes");
    expect(said({ system: "origin", isOneOf: ["fine-tuned", "third-party"] })).toBe(
      "the AI systems’ “Origin” is Fine-tuned by the vendor or Another company's",
    );
  });
});
