import { lacksEvidence } from "#domain/questionnaire/missing.ts";
import { isAskedOnPage } from "#domain/questionnaire/question-types/which-types.ts";
import type { RespondentQuestion, RespondentQuestionnaire } from "#domain/questionnaire/respondent-view.ts";
import { visibleQuestions } from "#domain/questionnaire/visibility.ts";
import { type RequestToCheck, shownIn, whyOpen } from "./check-request.ts";

export interface SectionProgress {
  readonly id: string;
  readonly title: string;
  /** Answers that count as given when they are scored: with a value that fits, or a certificate that answers today. */
  readonly answered: number;
  readonly applies: number;
  readonly byCertificate: number;
  /** Left to a certificate that does not answer them today: they are open. */
  readonly lost: number;
  /** Answered questions whose answer calls for evidence that is not attached. */
  readonly needEvidence: number;
}

/** The questions that apply now and wait for an answer of the vendor's own, in order: every count is of these. */
export const applicableIn = (request: Omit<RequestToCheck, "today" | "covered">): RespondentQuestion[] =>
  shownIn(request).visible.filter(isAskedOnPage);

/** Progress of each section with questions that apply: the one way in which a vendor's questions are counted. */
export function sectionProgress(request: RequestToCheck, these?: ReadonlySet<string>): SectionProgress[] {
  const { answers } = shownIn(request);
  const shown = new Set(applicableIn(request).map(({ id }) => id));
  const answerTo = (id: string) => answers[id] ?? {};
  return request.questionnaire.sections
    .map((section) => {
      const own = section.questions.filter(({ id }) => shown.has(id) && (these?.has(id) ?? true));
      const done = own.filter((question) => whyOpen(question, answerTo(question.id), request) === undefined);
      return {
        id: section.id,
        title: section.title,
        applies: own.length,
        answered: done.length,
        byCertificate: done.filter(({ id }) => answerTo(id).byCertificate === true).length,
        lost: own.filter((question) => whyOpen(question, answerTo(question.id), request)?.kind === "not-covered")
          .length,
        needEvidence: done.filter((question) => lacksEvidence(question, answerTo(question.id))).length,
      };
    })
    .filter(({ applies }) => applies > 0);
}

/**
 * How far a request is: questions that apply and wait for an answer of the vendor's own, and those with one; of `these`
 * alone where somebody has a part in hand.
 */
export function progressOf(
  request: RequestToCheck,
  these?: ReadonlySet<string>,
): { questions: number; answered: number } {
  const sections = sectionProgress(request, these);
  return {
    questions: sections.reduce((sum, { applies }) => sum + applies, 0),
    answered: sections.reduce((sum, { answered }) => sum + answered, 0),
  };
}

/** How many questions there are before anything is answered, and how many there can be by what is answered. */
export function questionsBeforehand(questionnaire: RespondentQuestionnaire): { questions: number; atMost: number } {
  const begin = visibleQuestions<RespondentQuestion>({ questionnaire, answers: {}, systems: [] });
  return { questions: begin.filter(isAskedOnPage).length, atMost: askedOnPages(questionnaire).length };
}

/** The questions of a questionnaire that a vendor answers on its pages, whatever they depend on. */
export const askedOnPages = <Q extends Pick<RespondentQuestion, "type">>({
  sections,
}: {
  readonly sections: readonly { readonly questions: readonly Q[] }[];
}): Q[] => sections.flatMap(({ questions }) => questions.filter((question) => isAskedOnPage(question)));

/** Whether a certificate can answer any of the questions: only then is it said that one saves time. */
export const canBeCovered = (questionnaire: RespondentQuestionnaire): boolean =>
  askedOnPages(questionnaire).some(
    ({ coveredBy, controls }) => coveredBy === "certificate" && (controls?.iso42001 ?? []).length > 0,
  );
