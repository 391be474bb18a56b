import type { RequestView } from "#contract/request.ts";
import { withBlocks } from "#domain/assessment/block-answers.ts";
import { lacksEvidence } from "#domain/questionnaire/missing.ts";
import { isAskedOnPage } from "#domain/questionnaire/question-types/which-types.ts";
import type { RespondentQuestion } from "#domain/questionnaire/respondent-view.ts";
import { visibleQuestions } from "#domain/questionnaire/visibility.ts";

/** The systems of the inventory that are in the product asked about. */
export function chosenSystems(request: Pick<RequestView, "systems" | "inventory">) {
  const chosen = new Set(request.systems.map(({ systemId }) => systemId));
  return request.inventory.filter(({ id }) => chosen.has(id)).map(({ id, body }) => ({ ...body, id }));
}

/** The answers as they stand, blocks filled in from the profile. */
export const standingAnswers = (request: RequestView) => {
  const own = Object.fromEntries(Object.entries(request.answers).map(([id, { answer }]) => [id, answer]));
  return withBlocks(request.questionnaire, own, {
    systems: chosenSystems(request),
    certificates: request.certificates,
  });
};

/** The questions that apply now and wait for an answer of the vendor's own, in order. */
export function applicable(request: RequestView): RespondentQuestion[] {
  const shown = visibleQuestions({
    questionnaire: request.questionnaire,
    answers: standingAnswers(request),
    systems: chosenSystems(request),
  });
  return shown.filter(isAskedOnPage);
}

export interface SectionProgress {
  readonly id: string;
  readonly title: string;
  readonly answered: number;
  readonly applies: number;
  readonly byCertificate: number;
  /** Answered questions whose answer calls for evidence that is not attached. */
  readonly needEvidence: number;
  /** Answers somebody marked as finished. */
  readonly finished: number;
}

/** Progress of each section with questions that apply; only those count. */
export function sectionProgress(request: RequestView): SectionProgress[] {
  const shown = new Set(applicable(request).map(({ id }) => id));
  const answers = standingAnswers(request);
  const covered = new Set(request.covered);
  // A certificate counts where it answers today, as it will when the answers are scored.
  const standsIn = (id: string): boolean => answers[id]?.byCertificate === true && covered.has(id);
  const isDone = (id: string): boolean =>
    answers[id]?.byCertificate === true ? covered.has(id) : hasValue(answers[id]?.value);
  return request.questionnaire.sections
    .map((section) => {
      const own = section.questions.filter(({ id }) => shown.has(id));
      return {
        id: section.id,
        title: section.title,
        applies: own.length,
        answered: own.filter(({ id }) => isDone(id)).length,
        byCertificate: own.filter(({ id }) => standsIn(id)).length,
        finished: own.filter(({ id }) => request.answers[id]?.answer.finished === true).length,
        needEvidence: own.filter((question) => lacksEvidence(question, answers[question.id] ?? {})).length,
      };
    })
    .filter(({ applies }) => applies > 0);
}

const hasValue = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== "" && !(Array.isArray(value) && value.length === 0);

/** "14 of 21 that apply are answered, 3 need evidence, 5 by your certificate." */
export function progressInWords(sections: readonly SectionProgress[]): string {
  const sum = (of: "answered" | "applies" | "byCertificate" | "needEvidence"): number =>
    sections.reduce((total, section) => total + section[of], 0);
  const parts = [
    `${sum("answered")} of ${sum("applies")} questions that apply are answered`,
    ...(sum("byCertificate") > 0 ? [`${sum("byCertificate")} of them by your certificate`] : []),
    ...(sum("needEvidence") > 0 ? [`${sum("needEvidence")} need evidence`] : []),
  ];
  return `${parts.join(", ")}.`;
}
