import type { ShelfEntry } from "#contract/questionnaire.ts";
import { askedOnPages } from "#domain/assessment/progress.ts";
import type { Questionnaire } from "#domain/questionnaire/definition.schema.ts";
import { minutesOf } from "#domain/questionnaire/lint/estimated-minutes.ts";
import { isAnswerable } from "#domain/questionnaire/question-types/which-types.ts";
import { canCount, controlsOf } from "#domain/questionnaire/which-count.ts";

/** What the list of questionnaires says of one; its questions are counted as its vendor's are, whatever they depend on. */
export function entryOf(questionnaire: Questionnaire, from: ShelfEntry["from"]): ShelfEntry {
  const { id, version, title, description = "", owner = "" } = questionnaire;
  const questions = questionnaire.sections.flatMap((section) => section.questions).filter(isAnswerable);
  const counting = questions.filter((question) => canCount(question, questionnaire));
  return {
    id,
    version,
    title,
    description,
    owner,
    estimatedMinutes: minutesOf(questionnaire),
    questions: askedOnPages(questionnaire).length,
    controls: new Set(counting.flatMap(controlsOf)).size,
    from,
  };
}
