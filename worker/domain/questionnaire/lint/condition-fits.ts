import { isCivilDate } from "#domain/civil-date.ts";
import type { Question, QuestionTest } from "../definition.schema.ts";
import { didYouMean } from "../load/did-you-mean.ts";
import { systemFields } from "../question-types/aiSystems.ts";
import { questionTypes } from "../question-types/registry.ts";
import { columnOf, isQuestionTest, type PlacedTest, placedTests } from "./condition-tests.ts";
import { type LintRemark, type LintRule, nameOf, placedQuestions } from "./remark.ts";

const rule = "condition-fits";

/**
 * A condition makes a test that can come true: lists take `includes`, sizes are of numbers and days, a blank is not asked
 * for, and AI systems have fixed fields.
 */
export const conditionFits: LintRule = (questionnaire) => {
  const questions = new Map(placedQuestions(questionnaire).map(({ question }) => [question.id, question]));
  return placedTests(questionnaire).flatMap((placed) => {
    if (isQuestionTest(placed)) {
      const question = questions.get(placed.test.question);
      return [...listRemarks(placed, question), ...sizeRemarks(placed, question), ...blankRemarks(placed, question)];
    }
    const { test, path } = placed;
    if (!("system" in test) || systemFields.some((field) => field === test.system)) return [];
    const text = `AI systems have no field “${test.system}”${didYouMean(test.system, systemFields) || "."}`;
    return [{ severity: "error", rule, path: `${path}/system`, text }];
  });
};

function listRemarks({ test, path }: { test: QuestionTest; path: string }, question?: Question): LintRemark[] {
  if (question === undefined) return [];
  const { holds } = questionTypes[question.type];
  const isList = holds === "list" || test.column !== undefined;
  if (isList && comparesWhole(test)) {
    const text = `${nameOf(question)} is answered with a list: use “includes” instead.`;
    return [{ severity: "warning", rule, path, text }];
  }
  if (isList || test.includes === undefined || holds === "rows") return [];
  return [{ severity: "error", rule, path, text: `${nameOf(question)} has one answer, not a list: use “is” instead.` }];
}

const comparesWhole = ({ is, isNot, isOneOf }: QuestionTest): boolean =>
  is !== undefined || isNot !== undefined || isOneOf !== undefined;

const sizes = ["atLeast", "atMost"] as const;

/** A size that is not of the kind of the answer: text compares with nothing, and a choice is no number. */
function sizeRemarks({ test, path }: PlacedTest<QuestionTest>, question?: Question): LintRemark[] {
  if (question === undefined) return [];
  const target = test.column === undefined ? question : columnOf(question, test.column);
  if (target === undefined) return [];
  const isNumber = questionTypes[target.type].quantity !== undefined;
  const isDay = target.type === "date";
  return sizes.flatMap((size): LintRemark[] => {
    const limit = test[size];
    if (limit === undefined) return [];
    const fits = isNumber ? typeof limit === "number" : isDay && typeof limit === "string" && isCivilDate(limit);
    const wanted = isNumber
      ? "is a number: compare it with a number, without quotes"
      : isDay
        ? "is a day: compare it with one, as 2026-11-30"
        : "is answered with no number and no day: use “is” or “isOneOf” instead";
    return fits ? [] : [{ severity: "error", rule, path, text: `${nameOf(question)} ${wanted} (${size}: ${limit}).` }];
  });
}

/** “Not answered” never comes true: while nothing is answered, a condition waits. */
function blankRemarks({ test, path, isTurned }: PlacedTest<QuestionTest>, question?: Question): LintRemark[] {
  if (test.answered !== true || !isTurned || question === undefined) return [];
  const text = `“Not answered” can never come true for ${nameOf(question)}: while nothing is answered, a condition waits. Leave it out.`;
  return [{ severity: "error", rule, path, text }];
}
