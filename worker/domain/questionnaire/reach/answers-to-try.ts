import { addDays, isCivilDate } from "#domain/civil-date.ts";
import { choicesOf } from "../choices.ts";
import type { Column, Question, Questionnaire, QuestionTest, SystemTest } from "../definition.schema.ts";
import { questionTypes } from "../question-types/registry.ts";
import { systemField } from "../question-types/system-fields.ts";
import { whyNoAnswer } from "./why-no-answer.ts";

type Test = QuestionTest | SystemTest;

/** Stands for every answer that no test names. */
const other = Symbol("another answer");

// Of more ticks than these there are too many sets to try.
const mostTicks = 10;

/**
 * Answers to a question such that any other does with these tests what one of them does; undefined when there would be
 * too many of them.
 */
export function answersToTry(question: Question, { tests, questionnaire }: Asking): readonly unknown[] | undefined {
  const { holds } = questionTypes[question.type];
  if (holds === "rows") return rowsToTry(question, { tests, questionnaire });
  if (holds === "list") return ticksToTry(question, { tests, questionnaire });
  // A choice of one shows every answer by itself: it is short, and what does not apply is told apart.
  const choices = choicesOf({ question, questionnaire });
  return choices.length > 0 ? choices.map(({ value }) => value) : singles(question, { tests, questionnaire });
}

/** What all AI systems together may hold in a field that is tested. */
export function systemsToTry(field: string, tests: readonly SystemTest[]): readonly object[] | undefined {
  const known = systemField(field);
  const closed: readonly (string | boolean)[] =
    known?.holds === "flag" ? [true, false] : Object.keys(known?.words ?? {});
  const tested = testedIn(tests);
  const values = closed.length > 0 ? namedAmong(closed, tested) : [...new Set(tested), other];
  return setsOf(values)?.map((set) => ({ [field]: set }));
}

interface Asking {
  readonly tests: readonly Test[];
  readonly questionnaire: Questionnaire;
}

/** Sets of ticks: an exclusive one stands alone. */
function ticksToTry(question: Question, { tests, questionnaire }: Asking): readonly unknown[] | undefined {
  const choices = choicesOf({ question, questionnaire });
  if (choices.length === 0) return [[other]];
  const together = choices.filter(({ exclusive }) => exclusive !== true).map(({ value }) => value);
  const alone = choices.filter(({ exclusive }) => exclusive === true).map(({ value }) => [value]);
  const sets = setsOf(namedAmong(together, testedIn(tests)));
  return sets && [...sets.filter((set) => set.length > 0), ...alone];
}

/** One row that stands for all: a condition sees the values of a column over all rows. */
function rowsToTry(question: Question, { tests, questionnaire }: Asking): readonly unknown[] | undefined {
  const columns = question.type === "table" ? question.columns : [];
  let rows: Readonly<Record<string, unknown>>[] = [{ id: "row" }];
  for (const column of columns) {
    const own = tests.filter((test) => "question" in test && test.column === column.id);
    const sets = own.length === 0 ? [[]] : setsOf(singles(column, { tests: own, questionnaire }));
    if (sets === undefined || rows.length * sets.length > 2 ** mostTicks) return undefined;
    if (own.length > 0) rows = rows.flatMap((row) => sets.map((set) => ({ ...row, [column.id]: set })));
  }
  return rows.map((row) => [row]);
}

/** Those that are named, and one for all the others when there are others. */
function namedAmong<T>(all: readonly T[], tested: readonly unknown[]): (T | symbol)[] {
  const named = all.filter((value) => tested.includes(value));
  return named.length < all.length ? [...named, other] : named;
}

/** Single values: those that are named and can be, and one for all the others. */
function singles(target: Question | Column, { tests, questionnaire }: Asking): readonly unknown[] {
  const tested = testedIn(tests);
  const choices = choicesOf({ question: target, questionnaire });
  if (choices.length > 0)
    return namedAmong(
      choices.map(({ value }) => value),
      tested,
    );
  if (questionTypes[target.type].quantity !== undefined) return numbersAround(target, tested);
  if (target.type === "date") return daysAround(target, tested);
  return [...new Set(tested.filter((value) => whyNoAnswer(target, value) === undefined)), other];
}

const testedIn = (tests: readonly Test[]): unknown[] =>
  tests.flatMap(({ is, isNot, isOneOf, includes, atLeast, atMost }) =>
    [is, isNot, isOneOf, includes, atLeast, atMost].flat().filter((value) => value !== undefined),
  );

/** Each number that is named, and one in every gap beside it that an answer can lie in. */
function numbersAround(target: Question | Column, tested: readonly unknown[]): number[] {
  const limits: Readonly<Record<string, unknown>> = target;
  const named = [...tested, limits.min, limits.max, 0, 100].filter((one): one is number => typeof one === "number");
  const points = [...new Set(named)].sort((a, b) => a - b);
  const between = points.map((point, index) => (point + (points[index + 1] ?? point + 2)) / 2);
  const whole = points.flatMap((point) => [Math.floor(point) + 1, Math.ceil(point) - 1]);
  const all = new Set([...points, ...between, ...whole, (points[0] ?? 0) - 1, (points.at(-1) ?? 0) + 1]);
  return [...all].filter((value) => whyNoAnswer(target, value) === undefined);
}

function daysAround(target: Question | Column, tested: readonly unknown[]): string[] {
  const limits: Readonly<Record<string, unknown>> = target;
  const named = [...tested, limits.min, limits.max, "2026-01-01"];
  const days = named.filter((one): one is string => typeof one === "string" && isCivilDate(one));
  const all = new Set(days.flatMap((day) => [addDays(day, -1), day, addDays(day, 1)]));
  return [...all].filter((day) => isCivilDate(day) && whyNoAnswer(target, day) === undefined);
}

/** Every set of some values, the empty one too. */
function setsOf<T>(values: readonly T[]): T[][] | undefined {
  if (values.length > mostTicks) return undefined;
  let sets: T[][] = [[]];
  for (const value of values) sets = sets.flatMap((set) => [set, [...set, value]]);
  return sets;
}
