import { isQuestionTest, placedTests } from "./condition-tests.ts";
import { type LintRule, placedQuestions } from "./remark.ts";

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
      text: `The condition looks at “${test.question}”, which a certificate may answer. Then it has no answer to look at, and what hangs on it stays open. Say there that no certificate may stand in for the answer, or look at another question.`,
    }));
};
