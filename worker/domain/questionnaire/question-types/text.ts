import { number } from "#domain/format.ts";
import type { Asked } from "./asked.ts";
import { textCell } from "./cell.ts";
import type { Limits, OwnFields } from "./limits.ts";
import { checkDraftText, describe, isFilledText } from "./question-type.ts";

export const textLimits = {
  minLength: { holds: "count", label: "Shortest, in characters", from: 0 },
  maxLength: { holds: "count", label: "Longest, in characters", from: 1, to: 100_000 },
} as const satisfies Limits;

type TextQuestion = Asked & OwnFields<typeof textLimits>;

/** Checks a text against the question's own limits, else against the most its type may have. */
export const checkTextUpTo = (most: number) => (question: TextQuestion, value: unknown) => {
  const { minLength = 0, maxLength = most } = question;
  if (!isFilledText(value)) return "Write your answer as text.";
  if (value.length > maxLength) return `Shorten your answer to ${number(maxLength)} characters.`;
  return value.length < minLength ? `Write at least ${number(minLength)} characters.` : undefined;
};

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
  checkDraft: checkDraftText,
  checkValue: checkTextUpTo(1_000),
  inWords: String,
  cell: textCell,
});
