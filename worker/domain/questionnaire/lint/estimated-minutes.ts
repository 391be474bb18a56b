import type { Question, Questionnaire } from "../definition.schema.ts";
import { questionTypes } from "../question-types/registry.ts";
import { type LintRule, placedQuestions } from "./remark.ts";

const rule = "estimated-minutes";

// It has to be found first.
const minutesForEvidence = 1.5;

/** A rough reckoning of the minutes a respondent needs for all questions. */
const reckonedMinutes = (questionnaire: Questionnaire): number =>
  Math.ceil(placedQuestions(questionnaire).reduce((sum, { question }) => sum + minutesFor(question), 0));

/** The minutes a respondent is told: what the author says, else the reckoning. */
export const minutesOf = (questionnaire: Questionnaire): number =>
  questionnaire.estimatedMinutes ?? reckonedMinutes(questionnaire);

const minutesFor = (question: Question): number =>
  questionTypes[question.type].minutes + ((question.evidence?.requiredFor?.length ?? 0) > 0 ? minutesForEvidence : 0);

/** Respondents are told how long it takes, and it is in proportion to the questions (within a factor of 3). */
export const estimatedMinutes: LintRule = (questionnaire) => {
  const reckoned = reckonedMinutes(questionnaire);
  const stated = questionnaire.estimatedMinutes;
  if (stated === undefined) {
    const text = `Say how long it takes: no time is given. About ${reckoned} minutes would fit.`;
    return [{ severity: "warning", rule, path: "", text }];
  }
  if (stated <= reckoned * 3 && stated * 3 >= reckoned) return [];
  const text = `${stated} minutes are out of proportion: these questions take about ${reckoned} minutes.`;
  return [{ severity: "warning", rule, path: "/estimatedMinutes", text }];
};
