import type { CivilDate } from "#domain/civil-date.ts";
import { checkAnswer, type DraftAnswer } from "#domain/questionnaire/check-answer.ts";
import { missingFor } from "#domain/questionnaire/missing.ts";
import { isBlankValue } from "#domain/questionnaire/question-types/question-type.ts";
import { isAnswerable, isMadeBySigning } from "#domain/questionnaire/question-types/which-types.ts";
import type { RespondentQuestion, RespondentQuestionnaire } from "#domain/questionnaire/respondent-view.ts";
import { visibleQuestions } from "#domain/questionnaire/visibility.ts";
import { type Blocks, type DraftAnswers, withBlocks } from "./block-answers.ts";

export interface RequestToCheck extends Blocks {
  readonly questionnaire: RespondentQuestionnaire;
  readonly answers: DraftAnswers;
  readonly today: CivilDate;
  /** Questions that a certificate answers today; left out, every "covered by certificate" is believed. */
  readonly covered?: readonly string[];
}

/** One thing that is missing. Only "must-fix" stops a submission; the rest is submitted as it is and scores as open. */
export interface MissingItem {
  /** Null when the questionnaire has no question about it. */ readonly questionId: string | null;
  readonly text: string;
  readonly level: "must-fix" | "may-leave-open";
}

/**
 * What a request lacks, in the order of its questions: for the "Check answers" page and before a submission. What
 * must be fixed: no AI system is named, or a required question is open. A declaration is made by signing the submission.
 */
export function checkRequest(request: RequestToCheck): MissingItem[] {
  const { visible, answers } = shown(request);
  const noSystem = request.systems.length === 0;
  const items = visible
    .filter((question) => !(isMadeBySigning(question) || (question.type === "aiSystems" && noSystem)))
    .flatMap((question) => lacks(question, answers[question.id] ?? {}, request));
  return noSystem ? [withoutSystem(visible), ...items] : items;
}

/** How far a request is: questions shown that take an answer (signing apart), and those with one. */
export function progressOf(request: Omit<RequestToCheck, "today">): { questions: number; answered: number } {
  const { visible, answers } = shown(request);
  const asked = visible.filter((question) => isAnswerable(question) && !isMadeBySigning(question));
  const answered = asked.filter(({ id }) => isAnswered(answers[id] ?? {}));
  return { questions: asked.length, answered: answered.length };
}

function shown(request: Omit<RequestToCheck, "today">) {
  const { questionnaire, systems } = request;
  const answers = withBlocks(questionnaire, request.answers, request);
  return { answers, visible: visibleQuestions({ questionnaire, answers, systems }) };
}

const isAnswered = (answer: DraftAnswer): boolean => answer.byCertificate === true || !isBlankValue(answer.value);

function withoutSystem(visible: readonly RespondentQuestion[]): MissingItem {
  const block = visible.find(({ type }) => type === "aiSystems");
  return {
    questionId: block?.id ?? null,
    text: "Choose at least one AI system that is in the product.",
    level: "must-fix",
  };
}

function lacks(question: RespondentQuestion, answer: DraftAnswer, request: RequestToCheck): MissingItem[] {
  const item = (text: string, level: MissingItem["level"]): MissingItem => ({ questionId: question.id, text, level });
  const open = openReason(question, answer, request);
  if (open !== undefined) return [item(open, question.required === true ? "must-fix" : "may-leave-open")];
  return missingFor(question, answer, request).map((text) => item(text, "may-leave-open"));
}

/** Why a question is still open; undefined when it has an answer that fits. */
function openReason(question: RespondentQuestion, answer: DraftAnswer, request: RequestToCheck): string | undefined {
  if (!isAnswerable(question)) return undefined;
  if (!isAnswered(answer))
    return question.required === true ? "This question needs an answer." : "No answer yet. You may leave it open.";
  if (answer.byCertificate === true && request.covered?.includes(question.id) === false)
    return "Your certificate does not answer this question today. Answer it yourself.";
  return checkAnswer(question, answer, request);
}
