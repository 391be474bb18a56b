import { answerWordLabels } from "../options.ts";
import { describe } from "./question-type.ts";

const allWords = ["yes", "partial", "no", "na"] as const;

/** Yes / Partly / No / Not applicable, or those of them the question allows. */
export const yesNo = describe({
  type: "yesNo",
  title: "Yes or no",
  levelFrom: "answer",
  checkValue(question, value) {
    const words = question.answers ?? allWords;
    if (words.some((word) => word === value)) return undefined;
    return `Choose one of: ${words.map((word) => answerWordLabels[word]).join(", ")}.`;
  },
});
