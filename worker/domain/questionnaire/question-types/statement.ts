import { describe } from "./question-type.ts";

/** Text between questions; there is nothing to answer. */
export const statement = describe({
  type: "statement",
  title: "Text without a question",
  levelFrom: "nobody",
  answerable: false,
  checkValue: () => "This is a text to read; it takes no answer.",
});
