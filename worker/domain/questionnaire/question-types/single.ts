import { optionsOf } from "../options.ts";
import { describe } from "./question-type.ts";

/** One choice from a list. */
export const single = describe({
  type: "single",
  title: "One choice from a list",
  levelFrom: "answer",
  checkValue(question, value, { questionnaire }) {
    const isOffered = optionsOf(questionnaire, question).some((option) => option.value === value);
    return isOffered ? undefined : "Choose one of the answers in the list.";
  },
});
