import type { CivilDate } from "#domain/civil-date.ts";
import { checkAnswer, type DraftAnswer } from "#domain/questionnaire/check-answer.ts";
import { type Lack, missingFor } from "#domain/questionnaire/missing.ts";
import { isBlankValue } from "#domain/questionnaire/question-types/question-type.ts";
import { isAnswerable, isMadeBySigning } from "#domain/questionnaire/question-types/which-types.ts";
import type { RespondentQuestion, RespondentQuestionnaire } from "#domain/questionnaire/respondent-view.ts";
import { visibleQuestions } from "#domain/questionnaire/visibility.ts";
import { type Blocks, type DraftAnswers, withBlocks } from "./block-answers.ts";

export interface RequestToCheck extends Blocks {
  readonly questionnaire: RespondentQuestionnaire;
  readonly answers: DraftAnswers;
  readonly today: CivilDate;
  /** Questions that a certificate answers today: elsewhere "covered by certificate" counts as open, as in the score. */
  readonly covered: readonly string[];
}

/**
 * How a thing that is missing counts, as the score will have it: "must-fix" stops a submission; what is open counts as
 * unknown; what only lacks words or evidence counts as answered, on the vendor's word.
 */
export type MissingLevel = "must-fix" | "counts-as-open" | "counts-as-answered";

/** What it is that is missing; `missingWords` says it. */
export type Missing =
  | Lack
  | { readonly kind: "no-system" | "blank" | "not-covered" }
  | { readonly kind: "unfit"; readonly why: string };

/** One thing that is missing. */
export interface MissingItem {
  /** Null when the questionnaire has no question about it. */ readonly questionId: string | null;
  readonly missing: Missing;
  readonly level: MissingLevel;
}

/**
 * What a request lacks, in the order of its questions: for the "Check answers" page and before a submission. What
 * must be fixed: no AI system is named, or a required question is open. A declaration is made by signing the submission.
 */
export function checkRequest(request: RequestToCheck): MissingItem[] {
  const { visible, answers } = shownIn(request);
  const noSystem = request.systems.length === 0;
  const items = visible
    .filter((question) => !(isMadeBySigning(question) || (question.type === "aiSystems" && noSystem)))
    .flatMap((question) => lacks(question, answers[question.id] ?? {}, request));
  return noSystem ? [withoutSystem(visible), ...items] : items;
}

/** The questions a vendor sees now, and the answers with the blocks filled in. */
export function shownIn(request: Omit<RequestToCheck, "today" | "covered">) {
  const { questionnaire, systems } = request;
  const answers = withBlocks(questionnaire, request.answers, request);
  return { answers, visible: visibleQuestions({ questionnaire, answers, systems }) };
}

function withoutSystem(visible: readonly RespondentQuestion[]): MissingItem {
  const block = visible.find(({ type }) => type === "aiSystems");
  return {
    questionId: block?.id ?? null,
    missing: { kind: "no-system" },
    level: "must-fix",
  };
}

function lacks(question: RespondentQuestion, answer: DraftAnswer, request: RequestToCheck): MissingItem[] {
  const item = (missing: Missing, level: MissingLevel): MissingItem => ({ questionId: question.id, missing, level });
  const open = whyOpen(question, answer, request);
  if (open !== undefined) return [item(open, question.required === true ? "must-fix" : "counts-as-open")];
  return missingFor(question, answer, request).map((lack) => item(lack, "counts-as-answered"));
}

/**
 * Why a question is still open, as the score will take it; undefined when it has an answer that fits, its own or a
 * certificate's, and when it takes none.
 */
export function whyOpen(
  question: RespondentQuestion,
  answer: DraftAnswer,
  request: RequestToCheck,
): Missing | undefined {
  if (!isAnswerable(question)) return undefined;
  if (answer.byCertificate === true) return request.covered.includes(question.id) ? undefined : { kind: "not-covered" };
  if (isBlankValue(answer.value)) return { kind: "blank" };
  const why = checkAnswer(question, answer, request);
  return why === undefined ? undefined : { kind: "unfit", why };
}
