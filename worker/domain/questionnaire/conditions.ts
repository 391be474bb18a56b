import { isCivilDate } from "#domain/civil-date.ts";
import type { Condition, QuestionTest, SystemTest } from "./condition.schema.ts";
import { isBlankValue } from "./question-types/question-type.ts";

/** Kleene's third value is undefined: not decided. */
export type Truth = boolean | undefined;

/** What is known of the things that a condition tests. */
export interface Known {
  readonly ofQuestion: (test: QuestionTest) => Truth;
  readonly ofSystems: (test: SystemTest) => Truth;
}

/** Whether all are true; undecided when none is false and one is not known. */
export function and(truths: readonly Truth[]): Truth {
  if (truths.includes(false)) return false;
  return truths.includes(undefined) ? undefined : true;
}
const not = (truth: Truth): Truth => (truth === undefined ? undefined : !truth);

/** Whether a condition holds, in three-valued logic (SCORING 1); none always holds. */
export function truthOf(condition: Condition | undefined, known: Known): Truth {
  if (condition === undefined) return true;
  if ("all" in condition) return and(condition.all.map((one) => truthOf(one, known)));
  if ("any" in condition) return not(and(condition.any.map((one) => not(truthOf(one, known)))));
  if ("not" in condition) return not(truthOf(condition.not, known));
  return "system" in condition ? known.ofSystems(condition) : known.ofQuestion(condition);
}

/** Every test that a condition is made of. */
export function testsIn(condition: Condition | undefined): (QuestionTest | SystemTest)[] {
  if (condition === undefined) return [];
  if ("all" in condition) return condition.all.flatMap(testsIn);
  if ("any" in condition) return condition.any.flatMap(testsIn);
  if ("not" in condition) return testsIn(condition.not);
  return [condition];
}

/** The values of one field over rows: lists joined, blanks left out. */
export function valuesOver(rows: unknown, field: string): unknown[] {
  if (!Array.isArray(rows)) return [];
  return rows
    .flatMap((row: Record<string, unknown> | null) => row?.[field] ?? [])
    .filter((value) => !isBlankValue(value));
}

/** Whether a value that is there passes the test; a value of another kind never does. */
export function passes(test: Omit<QuestionTest, "question">, value: unknown): boolean {
  if (test.is !== undefined) return value === test.is;
  if (test.isNot !== undefined) return value !== test.isNot;
  if (test.isOneOf !== undefined) return (test.isOneOf as readonly unknown[]).includes(value);
  if (test.includes !== undefined) return Array.isArray(value) && value.includes(test.includes);
  if (test.atLeast !== undefined) return isUpTo(test.atLeast, value);
  if (test.atMost !== undefined) return isUpTo(value, test.atMost);
  return !isBlankValue(value);
}

/** Of two numbers, or two ISO dates, which compare as text. */
function isUpTo(low: unknown, high: unknown): boolean {
  if (typeof low === "number" && typeof high === "number") return low <= high;
  return isDate(low) && isDate(high) && low <= high;
}

const isDate = (value: unknown): value is string => typeof value === "string" && isCivilDate(value);
