import type { AnswerState } from "#domain/comparison/vendor-facts.ts";

/** What became of an answer, in a word or two. */
export const answerStateWords: Readonly<Record<AnswerState, string>> = {
  "in-place": "In place",
  covered: "By certificate",
  partly: "Partly",
  "not-in-place": "Not in place",
  waiting: "Not judged yet",
  "not-applicable": "Does not apply",
  open: "Open",
};
