import { textCell } from "./cell.ts";
import { describe } from "./question-type.ts";
import { checkLength, checkTextUpTo, mostOf, textLimits } from "./text.ts";

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
  checkValue: checkTextUpTo(mostOf.longText),
  checkWhole: checkLength,
  inWords: String,
  cell: textCell,
});
