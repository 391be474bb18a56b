import * as fc from "fast-check";
import type { RespondentQuestion } from "#domain/questionnaire/respondent-view.ts";
import { someDay } from "./arbitrary-dates.ts";

const options = [
  { value: "a", label: "Always; nearly" },
  { value: "b", label: "a" },
  { value: "c", label: "=Seldom" },
  { value: "always", label: "Always" },
  { value: "none", label: "None of these", exclusive: true },
];
const columns = [
  { id: "name", type: "text" as const, text: "Name", required: true },
  { id: "count", type: "number" as const, text: "Count", max: 9 },
  { id: "since", type: "date" as const, text: "Since" },
  { id: "kinds", type: "multiple" as const, text: "Kinds", options },
];

/** One question of each type that is answered on a page, with limits, and labels that could be taken for others. */
export const askedQuestions: readonly RespondentQuestion[] = [
  { id: "yes-no", type: "yesNo", text: "Is it so?", answers: ["yes", "partial", "no"] },
  { id: "one", type: "single", text: "Which?", options },
  { id: "one-or-other", type: "single", text: "Which else?", options, otherOption: {} },
  { id: "many", type: "multiple", text: "Which ones?", options },
  {
    id: "many-or-other",
    type: "multiple",
    text: "Which others?",
    options,
    otherOption: { label: "Others; say which" },
  },
  { id: "line", type: "text", text: "In a line", maxLength: 40 },
  { id: "story", type: "longText", text: "In many", minLength: 3 },
  { id: "mail", type: "email", text: "Where to?" },
  { id: "page", type: "url", text: "Where?" },
  { id: "since", type: "date", text: "Since when?", max: "today" },
  { id: "count", type: "number", text: "How many?", min: 0, max: 1_000_000 },
  { id: "whole", type: "number", text: "How many whole?", wholeNumber: true },
  { id: "share", type: "percent", text: "How much?", min: 10 },
  { id: "papers", type: "evidence", text: "Papers?", maxItems: 2 },
  { id: "list", type: "table", text: "Which ones?", columns, maxRows: 2 },
];

const written = [
  "yes",
  "Ja",
  "oui",
  "Sí",
  "はい",
  "Teilweise",
  "N/A",
  "TRUE",
  "a",
  "Always",
  "Always; nearly",
  "None of these",
  "a\nNone of these",
  "Always; nearly; Always",
  "'=Seldom\nAlways",
  "By hand; sometimes",
  "Others; say which",
  "12",
  "12a",
  "1,234",
  "1.234,5",
  "0,5",
  "1e999",
  "-3",
  "12.5 %",
  "120",
  "∞",
  "1 000",
  "31.3.2026",
  "03/04/2026",
  "31/03/2026",
  "2026-02-30",
  "3 May 2026",
  "3. Mai 2026",
  "2026年3月31日",
  "in May",
  "www.moor.example",
  "https://moor.example",
  "javascript:alert(1)",
  "ada@moor.example",
  "ada@",
  "#N/A",
  "#REF!",
  "#NV",
  "Err:502",
  "=1+1",
  "+49 30 1",
  "-",
  "  ",
  "'",
  "x".repeat(41),
  "(our certificate answers this)",
];

/** What people and programs write into cells. */
export const someText = fc.oneof(
  fc.constantFrom(...written),
  fc.string({ unit: "grapheme", maxLength: 12 }).map((one) => one.replace(/[\p{Cc}\p{Cn}\p{Cs}]/gu, "")),
  someDay,
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
);

/** Any JSON value, the likely ones more often. */
export const someValue: fc.Arbitrary<unknown> = fc.oneof(
  someText,
  fc
    .oneof(fc.integer({ min: -5, max: 120 }), fc.double({ noNaN: true, noDefaultInfinity: true }))
    .map((one) => one + 0),
  fc.uniqueArray(fc.constantFrom("a", "b", "c", "always", "none", "other", "else"), { maxLength: 4 }),
  fc.array(
    fc.record(
      { id: fc.constantFrom("1", "2"), name: someText, count: fc.oneof(fc.integer(), someText) },
      { noNullPrototype: true },
    ),
    { maxLength: 3 },
  ),
  fc.boolean(),
  fc.constant(null),
  fc.jsonValue({ maxDepth: 2 }).map((value): unknown => JSON.parse(JSON.stringify(value))),
);

const chosen = fc.uniqueArray(fc.constantFrom("a", "b", "c", "always"), { minLength: 1 });
const fitting: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  "yes-no": fc.constantFrom("yes", "partial", "no"),
  one: fc.constantFrom("a", "b", "c", "always", "none"),
  "one-or-other": fc.constantFrom("a", "b", "c", "always", "none"),
  many: fc.oneof(chosen, fc.constant(["none"])),
  "many-or-other": fc.oneof(chosen, fc.constant(["none"])),
  mail: fc.constantFrom("ada@moor.example", "a.b+c@moor.example"),
  page: fc.constantFrom("https://moor.example", "http://moor.example:8080/a?b=c#d"),
  count: fc.oneof(fc.integer({ min: 0, max: 1_000_000 }), fc.double({ min: 0, max: 1_000_000, noNaN: true })),
  whole: fc.integer().map((one) => one + 0),
  share: fc.double({ min: 10, max: 100, noNaN: true }),
  since: someDay,
};

/** Values that are answers to the question, or likely to be. */
export const likelyValue = ({ id }: RespondentQuestion): fc.Arbitrary<unknown> => fitting[id] ?? someText;
