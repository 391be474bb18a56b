import type { Question, QuestionTest, SystemTest } from "../definition.schema.ts";
import { isAnswerable } from "../question-types/which-types.ts";
import { columnOf, placedTests } from "./condition-tests.ts";
import { type LintRemark, type LintRule, nameOf, placedQuestions } from "./remark.ts";
import { subjectsIn, type TestSubject } from "./test-subject.ts";

const rule = "condition-values";

/** What a condition compares with is something that can be there: an answer the question takes, a value the field has. */
export const conditionValues: LintRule = (questionnaire, unsure) => {
  const subjectOf = subjectsIn(questionnaire, unsure);
  const questions = new Map(placedQuestions(questionnaire).map(({ question }) => [question.id, question]));
  return placedTests(questionnaire).flatMap(({ test, path }) => {
    const error = (text: string): LintRemark => ({ severity: "error", rule, path, text });
    const question = "system" in test ? undefined : questions.get(test.question);
    const missing =
      question && !("system" in test) && !unsure.has(question.id) ? nothingThere(test, question) : undefined;
    if (missing !== undefined) return [error(missing)];
    const subject = subjectOf(test);
    return subject === undefined ? [] : strangers(test, subject).map(error);
  });
};

/** A question that takes no answer, or a column that is not there. */
function nothingThere({ column }: QuestionTest, question: Question): string | undefined {
  if (!isAnswerable(question)) return `${nameOf(question)} takes no answer to test.`;
  if (column === undefined || columnOf(question, column)) return undefined;
  return `${nameOf(question)} has no column “${column}”.`;
}

function strangers(test: QuestionTest | SystemTest, subject: TestSubject): string[] {
  const { is, isNot, isOneOf, includes } = test;
  if (isOneOf?.length === 0) return [`${subject.name} “is one of” no answer at all. Choose those that are meant.`];
  const values = [is, isNot, isOneOf, includes].flat().filter((value) => value !== undefined);
  return values.flatMap((value) => {
    const why = subject.whyNever(value);
    if (why === undefined) return [];
    return [why.startsWith(subject.name) ? why : `${subject.name} cannot be answered “${value}”. ${why}`];
  });
}
