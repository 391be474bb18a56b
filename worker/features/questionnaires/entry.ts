import type { ShelfEntry } from "#contract/questionnaire.ts";
import type { Questionnaire } from "#domain/questionnaire/definition.schema.ts";
import { minutesOf } from "#domain/questionnaire/lint/estimated-minutes.ts";
import { isAnswerable } from "#domain/questionnaire/question-types/which-types.ts";
import { canCount, controlsOf } from "#domain/questionnaire/which-count.ts";

/** What the list of questionnaires says of one; statements ask nothing and are not counted as questions. */
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
    questions: questions.length,
    controls: new Set(counting.flatMap(controlsOf)).size,
    from,
  };
}
