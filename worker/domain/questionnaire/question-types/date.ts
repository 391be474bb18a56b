import { isCivilDate } from "#domain/civil-date.ts";
import { describe } from "./question-type.ts";

const inWords = (date: string): string =>
  new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(new Date(`${date}T00:00:00Z`));

/** A calendar day; the word `today` in a limit is the day the answer is checked. */
export const date = describe({
  type: "date",
  title: "Date",
  levelFrom: "reviewer",
  checkValue(question, value, { today }) {
    if (typeof value !== "string" || !isCivilDate(value)) return "Give a date that exists, with day, month and year.";
    if (question.type !== "date") return undefined;
    const limit = (text: string | undefined) => (text === "today" ? today : text);
    const [min, max] = [limit(question.min), limit(question.max)];
    if (min !== undefined && value < min) return `The date must be ${inWords(min)} or later.`;
    if (max === undefined || value <= max) return undefined;
    return question.max === "today"
      ? "The date cannot be in the future."
      : `The date must be ${inWords(max)} or earlier.`;
  },
});
