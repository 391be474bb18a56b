import { describe } from "./question-type.ts";

/** A number, with a unit and limits when the question has them. */
export const number = describe({
  type: "number",
  title: "Number",
  levelFrom: "reviewer",
  checkValue(question, value) {
    if (typeof value !== "number" || !Number.isFinite(value)) return "Write a number, in digits.";
    if (question.type !== "number") return undefined;
    const { min, max, wholeNumber, unit } = question;
    const named = (limit: number) => `${limit.toLocaleString("en")}${unit === undefined ? "" : ` ${unit}`}`;
    if (wholeNumber === true && !Number.isInteger(value)) return "Write a whole number.";
    if (min !== undefined && value < min) return `The number must be ${named(min)} or more.`;
    if (max !== undefined && value > max) return `The number must be ${named(max)} or less.`;
    return undefined;
  },
});
