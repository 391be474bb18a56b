import { lookUp } from "#domain/look-up.ts";
import { allowedWords, answerWordLabels, answerWordsIn } from "../options.ts";
import { isSameText, refused, taken } from "./cell.ts";
import { describe } from "./question-type.ts";

const labelOf = (value: unknown, language: string): string | undefined =>
  lookUp<string>(answerWordsIn(language), String(value));

/** Yes / Partly / No / Not applicable, or those of them the question allows. */
export const yesNo = describe({
  type: "yesNo",
  title: "Yes or no",
  place: "page",
  levelFrom: "answer",
  holds: "text",
  offers: "words",
  minutes: 0.75,
  tests: ["is", "isNot", "isOneOf", "answered"],
  limits: {},
  checkValue(question, value) {
    const words = allowedWords(question);
    if (words.some((word) => word === value)) return undefined;
    return `Choose one of: ${words.map((word) => answerWordLabels[word]).join(", ")}.`;
  },
  inWords: (value, { questionnaire }) => labelOf(value, questionnaire.language) ?? String(value),
  cell: {
    toCell: ({ value }, { questionnaire }) => labelOf(value, questionnaire.language) ?? "",
    fromCell({ text }, { question, questionnaire }) {
      const labels = answerWordsIn(questionnaire.language);
      const words = allowedWords(question);
      const said = words.find((word) => isSameText(labels[word], text));
      if (said !== undefined) return taken({ value: said });
      return refused(`Choose one of: ${words.map((word) => labels[word]).join(", ")}.`);
    },
  },
});
