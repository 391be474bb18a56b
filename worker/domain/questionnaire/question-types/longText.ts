import { textCell } from "./cell.ts";
import { checkDraftText, describe } from "./question-type.ts";
import { checkTextUpTo, textLimits } from "./text.ts";

/** One or more paragraphs. */
export const longText = describe({
  type: "longText",
  title: "Long text",
  place: "page",
  levelFrom: "reviewer",
  holds: "prose",
  minutes: 4,
  lines: 4,
  tests: ["answered"],
  limits: textLimits,
  checkDraft: checkDraftText,
  checkValue: checkTextUpTo(20_000),
  inWords: String,
  cell: textCell,
});
