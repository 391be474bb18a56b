import { choicesOf } from "../choices.ts";
import type { Column, Question, Questionnaire, QuestionTest } from "../definition.schema.ts";
import { didYouMean } from "../load/did-you-mean.ts";
import { questionTypes } from "../question-types/registry.ts";
import { isAnswerable } from "../question-types/which-types.ts";
import { columnOf, isQuestionTest, placedTests } from "./condition-tests.ts";
import { type LintRemark, type LintRule, nameOf, placedQuestions } from "./remark.ts";

const rule = "condition-values";

/** What a condition compares with is something the earlier question can be answered with. */
export const conditionValues: LintRule = (questionnaire) => {
  const questions = new Map(placedQuestions(questionnaire).map(({ question }) => [question.id, question]));
  return placedTests(questionnaire)
    .filter(isQuestionTest)
    .flatMap(({ test, path }) => {
      const question = questions.get(test.question);
      return question === undefined ? [] : remarksOn(test, { question, questionnaire, path });
    });
};

interface Subject {
  readonly question: Question;
  readonly questionnaire: Questionnaire;
  readonly path: string;
}

function remarksOn(test: QuestionTest, { question, questionnaire, path }: Subject): LintRemark[] {
  const error = (text: string): LintRemark => ({ severity: "error", rule, path, text });
  if (!isAnswerable(question)) return [error(`${nameOf(question)} takes no answer to test.`)];
  const target = test.column === undefined ? question : columnOf(question, test.column);
  if (target === undefined) return [error(`${nameOf(question)} has no column “${test.column}”.`)];
  const possible = possibleValues(questionnaire, target);
  if (possible === undefined) return [];
  return testedValues(test)
    .filter((value) => !possible.includes(String(value)) || typeof value !== "string")
    .map((value) => error(notPossible({ question, value, possible })));
}

function notPossible({
  question,
  value,
  possible,
}: {
  question: Question;
  value: unknown;
  possible: readonly string[];
}): string {
  const hint = didYouMean(String(value), possible);
  return `${nameOf(question)} cannot be answered “${String(value)}”${hint === "" ? "." : hint}`;
}

/** The values a question can take, when they are a closed list. */
export function possibleValues(questionnaire: Questionnaire, target: Question | Column): readonly string[] | undefined {
  if (questionTypes[target.type].offers === undefined) return undefined;
  return choicesOf({ question: target, questionnaire }).map(({ value }) => value);
}

const testedValues = ({ is, isNot, isOneOf, includes }: QuestionTest): unknown[] =>
  [is, isNot, isOneOf, includes].flat().filter((value) => value !== undefined);
