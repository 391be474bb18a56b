import { isCivilDate } from "#domain/civil-date.ts";
import type { QuestionTest, SystemTest } from "../definition.schema.ts";
import { didYouMean } from "../load/did-you-mean.ts";
import { whyNoNumber } from "../question-types/quantity.ts";
import { systemFields } from "../question-types/system-fields.ts";
import { type PlacedTest, placedTests } from "./condition-tests.ts";
import type { LintRemark, LintRule } from "./remark.ts";
import { subjectsIn, type TestSubject } from "./test-subject.ts";

const rule = "condition-fits";

/**
 * A condition makes a test that can come true: lists take `includes`, sizes are of numbers and days, a blank is not asked
 * for, and AI systems have fixed fields.
 */
export const conditionFits: LintRule = (questionnaire, unsure) => {
  const subjectOf = subjectsIn(questionnaire, unsure);
  return placedTests(questionnaire).flatMap((placed) => {
    const { test, path } = placed;
    const subject = subjectOf(test);
    if (subject !== undefined) {
      const why = whyUnfit(test, subject) ?? whyBlank(placed, subject);
      return why === undefined ? [] : [remark(path, why)];
    }
    if (!("system" in test)) return [];
    const hint = didYouMean(test.system, Object.keys(systemFields));
    return [remark(`${path}/system`, `AI systems have no field “${test.system}”${hint || "."}`)];
  });
};

const remark = (path: string, text: string): LintRemark => ({ severity: "error", rule, path, text });

/** Why a subject of this kind never passes, or always passes, such a test; with the mend. */
function whyUnfit(test: QuestionTest | SystemTest, subject: TestSubject): string | undefined {
  const { name, kind, isList } = subject;
  const { is, isNot, isOneOf, includes, atLeast, atMost, answered } = test;
  if (answered !== undefined) return undefined;
  if (kind === "nothing") return `${name} can only be tested for “answered”: nothing else is known of it.`;
  const comparesWhole = is !== undefined || isNot !== undefined || isOneOf !== undefined;
  if (isList && comparesWhole) return `${name} is answered with a list: use “includes” instead.`;
  if (!isList && includes !== undefined) return `${name} has one answer, not a list: use “is” instead.`;
  const [size, limit] = atLeast === undefined ? ["atMost", atMost] : ["atLeast", atLeast];
  return limit === undefined ? undefined : whyNoSize(subject, { size: String(size), limit });
}

interface Size {
  readonly size: string;
  readonly limit: string | number;
}

/** A size that is not of the kind of the answer: text compares with nothing, and a choice is no number. */
function whyNoSize({ name, kind, isList }: TestSubject, { size, limit }: Size): string | undefined {
  if (isList) return `${name} may have several values, which have no size: use “includes” instead.`;
  if (kind === "number") {
    if (typeof limit === "number") return undefined;
    return `${name} is a number: compare it with a number, without quotes (${size}: ${limit}). ${whyNoNumber(limit)}`;
  }
  if (kind !== "day")
    return `${name} is answered with no number and no day: use “is” or “isOneOf” instead (${size}: ${limit}).`;
  const isDay = typeof limit === "string" && isCivilDate(limit);
  return isDay ? undefined : `${name} is a day: compare it with one, as 2026-11-30 (${size}: ${limit}).`;
}

/** “Not answered” never comes true: while nothing is answered, a condition waits. */
function whyBlank({ test, isTurned }: PlacedTest, { name }: TestSubject): string | undefined {
  if (test.answered !== true || !isTurned || "system" in test) return undefined;
  return `“Not answered” can never come true for ${name}: while nothing is answered, a condition waits. Leave it out.`;
}
