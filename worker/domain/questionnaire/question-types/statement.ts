import { describe } from "./question-type.ts";

const takesNone = () => "This is a text to read; it takes no answer.";

/** Text between questions; there is nothing to answer. */
export const statement = describe({
  type: "statement",
  title: "Text without a question",
  place: "nowhere",
  levelFrom: "nobody",
  holds: "nothing",
  minutes: 0.25,
  tests: [],
  limits: {},
  start: { importance: "none" },
  checkValue: takesNone,
  inWords: String,
});
