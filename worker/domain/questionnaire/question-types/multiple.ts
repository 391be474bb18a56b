import { optionsOf } from "../options.ts";
import { describe } from "./question-type.ts";

/** Any number of choices from a list; an exclusive one ("None of these") stands alone. */
export const multiple = describe({
  type: "multiple",
  title: "Several choices from a list",
  levelFrom: "answer",
  checkValue(question, value, { questionnaire }) {
    if (!Array.isArray(value)) return "Choose from the answers in the list.";
    const options = optionsOf(questionnaire, question);
    const isOffered = (chosen: unknown) => options.some((option) => option.value === chosen);
    if (!value.every(isOffered)) return "Choose only answers that are in the list.";
    if (new Set(value).size !== value.length) return "Choose each answer once.";
    const exclusive = options.find((option) => option.exclusive === true && value.includes(option.value));
    if (exclusive === undefined || value.length === 1) return undefined;
    return `“${exclusive.label}” cannot be combined with other answers.`;
  },
});
