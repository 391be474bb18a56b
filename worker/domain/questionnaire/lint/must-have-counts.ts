import { canCount } from "../which-count.ts";
import { type LintRule, nameOf, placedQuestions } from "./remark.ts";

/** A must-have that cannot count is never looked at. */
export const mustHaveCounts: LintRule = (questionnaire) =>
  placedQuestions(questionnaire)
    .filter(({ question }) => question.mustHave === true && !canCount(question, questionnaire))
    .map(({ question, path }) => ({
      severity: "error",
      rule: "must-have-counts",
      path: `${path}/mustHave`,
      text: `${nameOf(question)} is a must-have but never counts: it needs a control, a weight above 0 and a type that is scored.`,
    }));
