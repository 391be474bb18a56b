import { suggestReversed } from "../suggest/suggest-good-answer.ts";
import { type LintRule, nameOf, placedQuestions } from "./remark.ts";

/** "Have there been incidents?" must not give points for a Yes because nobody said otherwise. */
export const goodAnswerSaid: LintRule = (questionnaire) =>
  placedQuestions(questionnaire).flatMap(({ question, path }) => {
    if (question.type !== "yesNo" || question.goodAnswer !== undefined) return [];
    const reversed = suggestReversed(question.text);
    if (reversed === undefined) return [];
    return [
      {
        severity: "warning" as const,
        rule: goodAnswerRule,
        path: `${path}/goodAnswer`,
        text: `${nameOf(question)} gives its points for a Yes, and a Yes seems to say that ${reversed.about} (“${reversed.because}”). Confirm which answer is the good one.`,
      },
    ];
  });

/** The rule's name, for the report of an import. */
export const goodAnswerRule = "good-answer-said";
