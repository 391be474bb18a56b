import { expect, it } from "vitest";
import { readDraft } from "#domain/questionnaire/edit/draft.ts";
import { certificateWords } from "#web/features/buyer/questionnaires/builder/publish/certificate-words.ts";

const wordsOf = (...questions: readonly string[]): string => {
  const head = "id: own\nversion: 1\ntitle: Own\nlanguage: en\nsections:\n  - id: s\n    title: S\n    questions:\n";
  const { questionnaire } = readDraft(head + questions.map((one) => `      - ${one}\n`).join(""));
  if (questionnaire === undefined) throw new Error("the draft cannot be read");
  return certificateWords(questionnaire);
};
const [covered, own] = ["{ id: a, type: yesNo, text: A?, coveredBy: certificate }", "{ id: b, type: yesNo, text: B? }"];

it("publishing says how many of the questions a certificate can answer, and where to change that when it is none", () => {
  expect(wordsOf(covered, own)).toBe("A certificate whose scope covers the product can answer 1 of the 2 questions.");
  expect(wordsOf(own)).toMatch(/none of the 1 question\. Under Proposals/);
});
