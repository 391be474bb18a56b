import { describe, expect, it } from "vitest";
import { coverageOf } from "#domain/questionnaire/coverage.ts";
import { questionnaireSchema } from "#domain/questionnaire/definition.schema.ts";

const coverage = coverageOf(
  questionnaireSchema.parse({
    id: "c",
    version: 1,
    title: "C",
    language: "en",
    sections: [
      {
        id: "s",
        title: "S",
        questions: [
          {
            id: "a",
            type: "yesNo",
            text: "A?",
            importance: "critical",
            mustHave: true,
            coveredBy: "certificate",
            evidence: { requiredFor: ["yes"] },
            controls: {
              iso42001: ["A.2.2", "A.2.3"],
              nistAiRmf: ["GOVERN 1.10", "GOVERN 1.2"],
              euAiAct: ["Article 14"],
            },
          },
          {
            id: "b",
            type: "yesNo",
            text: "B?",
            controls: { iso42001: ["A.2.2"], euAiAct: ["Article 9", "Article 14"] },
          },
          { id: "c", type: "yesNo", text: "C?", importance: "none", controls: { iso42001: ["A.10.4"] } },
        ],
      },
    ],
  }),
);
const control = (id: string) => coverage.domains.flatMap(({ controls }) => controls).find((one) => one.control === id);

describe("what a questionnaire covers", () => {
  it("counts for each control the questions that count, and what they ask for", () => {
    expect(control("A.2.2")).toEqual({
      control: "A.2.2",
      questions: 2,
      withEvidence: 1,
      byCertificate: 1,
      mustHaves: 1,
      weight: 4 / 2 + 2,
    });
    expect(control("A.10.4")).toMatchObject({ questions: 0, weight: 0 });
    expect(coverage.assessed).toBe(2);
  });

  it("names the functions of the NIST AI RMF and the articles of the EU AI Act, in their order", () => {
    expect(coverage.nistFunctions.map(({ ref, questions }) => [ref, questions])).toEqual([
      ["GOVERN", 1],
      ["MAP", 0],
      ["MEASURE", 0],
      ["MANAGE", 0],
    ]);
    expect(coverage.nistFunctions[0]?.subcategories).toEqual(["GOVERN 1.2", "GOVERN 1.10"]);
    expect(coverage.euAiActArticles).toEqual([
      { ref: "Article 9", questions: 1 },
      { ref: "Article 14", questions: 2 },
    ]);
  });
});
