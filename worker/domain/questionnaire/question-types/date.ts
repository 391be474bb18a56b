import { isCivilDate } from "#domain/civil-date.ts";
import { date as inWords } from "#domain/format.ts";
import { refused, taken } from "./cell.ts";
import { describe, isText } from "./question-type.ts";
import { dayIn, whyNoDay } from "./typed-day.ts";

/** A calendar day; the word `today` in a limit is the day the answer is checked. */
export const date = describe({
  type: "date",
  title: "Date",
  place: "page",
  levelFrom: "reviewer",
  holds: "text",
  minutes: 0.5,
  tests: ["atLeast", "atMost", "answered"],
  limits: {
    min: { holds: "day", label: "Earliest (a date such as 2026-01-31, or today)" },
    max: { holds: "day", label: "Latest (a date, or today)" },
  },
  storedFrom: dayIn,
  checkValue(question, value, { today }) {
    if (!isText(value) || !isCivilDate(value)) return whyNoDay(value);
    const limit = (text: string | undefined) => (text === "today" ? today : text);
    const [min, max] = [limit(question.min), limit(question.max)];
    if (min !== undefined && value < min) return `The date must be ${inWords(min)} or later.`;
    if (max === undefined || value <= max) return undefined;
    return question.max === "today"
      ? "The date cannot be in the future."
      : `The date must be ${inWords(max)} or earlier.`;
  },
  inWords: String,
  cell: {
    toCell: ({ value }) => String(value),
    fromCell({ text }) {
      const day = dayIn(text);
      return day === undefined ? refused(whyNoDay(text)) : taken({ value: day });
    },
  },
});
