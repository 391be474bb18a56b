import type { Condition, QuestionTest } from "../definition.schema.ts";
import { isQuestionTest, placedTests } from "./condition-tests.ts";
import { type LintRule, nameOf, placedQuestions } from "./remark.ts";

/** A question whose condition, together with its section's, asks for two answers at once is never shown (ux B5). */
export const reachable: LintRule = (questionnaire) =>
  placedQuestions(questionnaire)
    .filter(({ question, section }) => isContradiction([...demands(section.showIf), ...demands(question.showIf)]))
    .map(({ question, path }) => ({
      severity: "warning",
      rule: "reachable",
      path: `${path}/showIf`,
      text: `${nameOf(question)} can never be shown: its conditions ask for two different answers to one question.`,
    }));

/** The tests that all have to hold. */
function demands(condition: Condition | undefined): QuestionTest[] {
  if (condition === undefined) return [];
  if ("all" in condition) return condition.all.flatMap(demands);
  return "question" in condition && condition.column === undefined && condition.is !== undefined ? [condition] : [];
}

const isContradiction = (tests: readonly QuestionTest[]): boolean =>
  tests.some((one) => tests.some((other) => one.question === other.question && one.is !== other.is));

/** A question that a certificate answers has no value: what hangs on it would wait for ever (SCORING 1). */
export const waitsForNoCertificate: LintRule = (questionnaire) => {
  const covered = new Set(
    placedQuestions(questionnaire)
      .filter(({ question }) => question.coveredBy === "certificate")
      .map(({ question }) => question.id),
  );
  return placedTests(questionnaire)
    .filter(isQuestionTest)
    .filter(({ test }) => covered.has(test.question))
    .map(({ test, path }) => ({
      severity: "warning",
      rule: "waits-for-no-certificate",
      path: `${path}/question`,
      text: `The condition looks at “${test.question}”, which a certificate may answer. Then it has no answer to look at, and what hangs on it stays open. Take “coveredBy” away there, or look at another question.`,
    }));
};
