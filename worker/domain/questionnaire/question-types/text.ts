import { number } from "#domain/format.ts";
import { isSheetError, whySheetError } from "../sheets/sheet-errors.ts";
import type { Asked } from "./asked.ts";
import { textCell } from "./cell.ts";
import type { Limits, OwnFields } from "./limits.ts";
import { describe, isText } from "./question-type.ts";

export const textLimits = {
  minLength: { holds: "count", label: "Shortest, in characters", from: 0 },
  maxLength: { holds: "count", label: "Longest, in characters", from: 1, to: 100_000 },
} as const satisfies Limits;

type TextQuestion = Asked & OwnFields<typeof textLimits>;

/** The most characters of a text whose question does not say it. */
export const mostOf = { text: 1_000, longText: 20_000 } as const;

/** Checks a text against the question's own limit, else against the most its type may have. */
export const checkTextUpTo = (most: number) => (question: TextQuestion, value: unknown) => {
  const { maxLength = most } = question;
  if (!isText(value)) return "Write your answer as text.";
  if (isSheetError(value)) return whySheetError(value);
  return value.length > maxLength ? `Shorten your answer to ${number(maxLength)} characters.` : undefined;
};

/** How much of a text is still missing. */
export const checkLength = ({ minLength = 0 }: TextQuestion, value: unknown): string | undefined =>
  isText(value) && value.length < minLength ? `Write at least ${number(minLength)} characters.` : undefined;

/** A line of text. */
export const text = describe({
  type: "text",
  title: "Short text",
  place: "page",
  levelFrom: "reviewer",
  holds: "prose",
  minutes: 1,
  tests: ["answered"],
  limits: textLimits,
  checkValue: checkTextUpTo(mostOf.text),
  checkWhole: checkLength,
  inWords: String,
  cell: textCell,
});
