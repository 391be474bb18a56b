import { type CheckedQuestion, describe, isFilledText } from "./question-type.ts";

const defaultLimits = { text: 1_000, longText: 20_000 };

/** Most characters a text answer may have: the question's own limit, else 1,000, or 20,000 for a long text. */
export function maxLengthOf(question: CheckedQuestion): number {
  if (question.type !== "text" && question.type !== "longText") return defaultLimits.text;
  return question.maxLength ?? defaultLimits[question.type];
}

function checkText(question: CheckedQuestion, value: unknown): string | undefined {
  if (!isFilledText(value)) return "Write your answer as text.";
  const max = maxLengthOf(question);
  if (value.length > max) return `Shorten your answer to ${max.toLocaleString("en")} characters.`;
  const min = "minLength" in question ? (question.minLength ?? 0) : 0;
  if (value.length < min) return `Write at least ${min.toLocaleString("en")} characters.`;
  return undefined;
}

/** A line of text. */
export const text = describe({ type: "text", title: "Short text", levelFrom: "reviewer", checkValue: checkText });

/** One or more paragraphs. */
export const longText = describe({
  type: "longText",
  title: "Long text",
  levelFrom: "reviewer",
  checkValue: checkText,
});
