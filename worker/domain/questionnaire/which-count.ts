import { isControlId } from "#domain/catalogue/controls.ts";
import type { Question, Questionnaire } from "./definition.schema.ts";
import { mayCount } from "./question-types/which-types.ts";

/** What a question weighs by its importance, unless its file says otherwise (SCORING 1). */
export const points = { critical: 4, standard: 2, minor: 1, none: 0 };

/** The Annex A controls a question is mapped to, each once; empty when none. */
export const controlsOf = (question: Question): readonly string[] => [
  ...new Set((question.controls?.iso42001 ?? []).filter(isControlId)),
];

/** The question's weight: its own, else the points of its importance (SCORING 1). */
export function weightOf(question: Question, questionnaire: Questionnaire): number {
  const importance = question.importance ?? "standard";
  const own = questionnaire.scoring?.importance as Partial<Record<string, number>> | undefined;
  return question.weight ?? own?.[importance] ?? points[importance];
}

/** Whether a question can count: mapped to a control, weighing more than nothing, and of a type that may (SCORING 1). */
export const canCount = (question: Question, questionnaire: Questionnaire): boolean =>
  controlsOf(question).length > 0 && weightOf(question, questionnaire) > 0 && mayCount(question);
