import * as fc from "fast-check";
import type { QuestionType } from "#domain/questionnaire/definition.schema.ts";
import { someDay } from "./arbitrary-dates.ts";

const text = fc.stringMatching(/^\S(.{0,30}\S)?$/u);
const someOf = (values: readonly string[]) => fc.subarray([...values], { minLength: 1 });
const ids = fc.uniqueArray(fc.stringMatching(/^[a-z]{3,8}$/), { minLength: 1, maxLength: 4 });

/** Values that answer a new question of each type, as the builder makes it. */
export const fittingAnswers: Readonly<Record<QuestionType, fc.Arbitrary<unknown>>> = {
  yesNo: fc.constantFrom("yes", "partial", "no", "na"),
  single: fc.constantFrom("answer-1", "answer-2"),
  multiple: someOf(["answer-1", "answer-2"]),
  text,
  longText: text,
  email: fc.emailAddress({ size: "small" }).filter((address) => address.length <= 254 && !/["<>]/.test(address)),
  url: fc.constantFrom("https://moor.example", "http://moor.example:8080/policy?x=1#top"),
  date: someDay,
  // A cell and JSON know no negative zero.
  number: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
  percent: fc.double({ min: 0, max: 100, noNaN: true }).map((value) => value + 0),
  evidence: ids,
  table: ids.map((list) => list.map((id) => ({ id, "column-1": "words" }))),
  aiSystems: ids.map((list) => list.map((id) => ({ id, name: `System ${id}`, origin: "built" }))),
  certificates: fc.oneof(
    fc.constant({ state: "none" }),
    ids.map((certificates) => ({ state: "held", certificates })),
    someDay.map((expectedOn) => ({ state: "in-progress", expectedOn })),
  ),
  statement: fc.constant(undefined),
  declaration: fc.constant({ accepted: true, name: "Ada Moor", role: "Director", date: "2026-11-23" }),
};
