import { number as inDigits } from "#domain/format.ts";
import { refused, taken } from "./cell.ts";
import { plainNumberIn, whyNoNumber, withUnit } from "./quantity.ts";
import { describe } from "./question-type.ts";

/** A number, with a unit and limits when the question has them. */
export const number = describe({
  type: "number",
  title: "Number",
  place: "page",
  levelFrom: "reviewer",
  holds: "number",
  minutes: 0.5,
  tests: ["atLeast", "atMost", "is", "answered"],
  limits: {
    min: { holds: "number", label: "Lowest" },
    max: { holds: "number", label: "Highest" },
    wholeNumber: { holds: "tick", label: "Whole numbers only" },
    unit: { holds: "line", label: "Unit" },
  },
  quantity: { unitOf: ({ unit }) => unit, numberIn: plainNumberIn },
  storedFrom: plainNumberIn,
  checkValue(question, value) {
    if (typeof value !== "number" || !Number.isFinite(value)) return whyNoNumber(value);
    const { min, max, wholeNumber, unit } = question;
    const named = (limit: number) => withUnit(inDigits(limit), unit);
    if (wholeNumber === true && !Number.isInteger(value)) return "Write a whole number.";
    if (min !== undefined && value < min) return `The number must be ${named(min)} or more.`;
    if (max !== undefined && value > max) return `The number must be ${named(max)} or less.`;
    return undefined;
  },
  inWords: (value, { question }) => withUnit(String(value), question.unit),
  cell: {
    toCell: ({ value }) => String(value),
    fromCell({ text }) {
      const number = plainNumberIn(text);
      return number === undefined ? refused(whyNoNumber(text)) : taken({ value: number });
    },
  },
});
