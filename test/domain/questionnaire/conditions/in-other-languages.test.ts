import { describe, expect, it } from "vitest";
import type { Condition } from "#domain/questionnaire/condition.schema.ts";
import { conditionInWords } from "#domain/questionnaire/condition-words.ts";
import { aQuestion, aQuestionnaire } from "../sample.ts";

const questionnaire = aQuestionnaire([
  aQuestion({ id: "n", type: "number", text: "Zahl" }),
  aQuestion({ id: "d", type: "date", text: "Tag" }),
]);
const notBoth: Condition = {
  not: {
    all: [
      { question: "n", atLeast: 1.5 },
      { question: "d", atMost: "2026-01-31" },
    ],
  },
};

describe("a condition in another language", () => {
  it.each([
    ["de-AT", "„Zahl“ ist weniger als 1,5 oder „Tag“ ist nach dem 31.01.2026"],
    ["fr", "« Zahl » est moins de 1,5 ou « Tag » est après le 31/01/2026"],
    ["en", "“Zahl” is less than 1.5 or “Tag” is after 31 January 2026"],
    ["fi", "“Zahl” is less than 1.5 or “Tag” is after 31 January 2026"],
  ])("says the opposite of each part, with its numbers and days: %s", (language, words) => {
    expect(conditionInWords(notBoth, questionnaire, language)).toBe(words);
  });
});
