import { expect, it } from "vitest";
import { aQuestion, aQuestionnaire } from "#test/domain/questionnaire/sample.ts";
import { certificateWords } from "#web/features/buyer/questionnaires/builder/publish/certificate-words.ts";

it("publishing says how many of the questions a certificate can answer, and where to change that when it is none", () => {
  const [covered, own] = [
    aQuestion({ id: "a", type: "yesNo", coveredBy: "certificate" }),
    aQuestion({ id: "b", type: "yesNo" }),
  ];
  expect(certificateWords(aQuestionnaire([covered, own]))).toBe(
    "A certificate whose scope covers the product can answer 1 of the 2 questions.",
  );
  expect(certificateWords(aQuestionnaire([own]))).toMatch(/none of the 1 question\. Under Proposals/);
});
