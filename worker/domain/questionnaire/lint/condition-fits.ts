import type { Question, QuestionTest } from "../definition.schema.ts";
import { didYouMean } from "../load/did-you-mean.ts";
import { systemFields } from "../question-types/aiSystems.ts";
import { questionTypes } from "../question-types/registry.ts";
import { isQuestionTest, placedTests } from "./condition-tests.ts";
import { type LintRemark, type LintRule, nameOf, placedQuestions } from "./remark.ts";

const rule = "condition-fits";

/** A condition makes a test that can come true: lists take `includes`, and AI systems have fixed fields. */
export const conditionFits: LintRule = (questionnaire) => {
  const questions = new Map(placedQuestions(questionnaire).map(({ question }) => [question.id, question]));
  return placedTests(questionnaire).flatMap((placed) => {
    if (isQuestionTest(placed)) return listRemarks(placed, questions.get(placed.test.question));
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
