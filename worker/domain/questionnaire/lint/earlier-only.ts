import { isQuestionTest, placedTests } from "./condition-tests.ts";
import { type LintRule, placedQuestions } from "./remark.ts";

const rule = "earlier-only";

/** A condition names a question that exists and comes earlier. */
export const earlierOnly: LintRule = (questionnaire) => {
  const positions = new Map(placedQuestions(questionnaire).map(({ question, position }) => [question.id, position]));
  return placedTests(questionnaire)
    .filter(isQuestionTest)
    .flatMap(({ test, path, before }) => {
      const position = positions.get(test.question);
      if (position !== undefined && position < before) return [];
      const text =
        position === undefined
          ? `The condition names the question “${test.question}”, which does not exist.`
          : `The condition names the question “${test.question}”, which comes later. Conditions look back only.`;
      return [{ severity: "error", rule, path: `${path}/question`, text }];
    });
};
