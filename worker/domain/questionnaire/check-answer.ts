import { type AnswerContext, isBlankValue } from "./question-types/question-type.ts";
import { questionTypes } from "./question-types/registry.ts";
import type { RespondentQuestion } from "./respondent-view.ts";

/** One answer as it is stored; a draft may hold any of it. */
export interface DraftAnswer {
  readonly value?: unknown;
  readonly explanation?: string | undefined;
  /** Ids of evidence. */
  readonly evidence?: readonly string[] | undefined;
  /** The vendor's own words beside the stored value `other`. */
  readonly otherText?: string | undefined;
  /** A certificate stands in for the answer; a stored value and evidence are ignored (SCORING 2). */
  readonly byCertificate?: boolean | undefined;
  /** A mark for the vendor's own use: it says nothing of the answer. */
  readonly finished?: boolean | undefined;
  /** What the vendor does about the findings the answer raises, and an ISO date by when. */
  readonly plan?: { readonly measures: string; readonly until?: string | undefined } | undefined;
}

/**
 * Why the answer is not one the question can take, in a plain sentence; undefined when it is one.
 * Nothing answered is no mistake: what is still missing is `missingFor`'s matter.
 */
export function checkAnswer(
  question: RespondentQuestion,
  answer: DraftAnswer,
  context: AnswerContext,
): string | undefined {
  if (answer.byCertificate === true) return checkStandIn(question);
  if (isBlankValue(answer.value)) return undefined;
  const { checkValue, checkWhole } = questionTypes[question.type];
  return checkValue(question, answer.value, context) ?? checkWhole?.(question, answer.value);
}

/**
 * Why no door takes an answer (page, workbook, interface, passport), with the mend; undefined when all of them do. What
 * is only not finished, such as a short text or a table without its last rows, is taken and told by `checkAnswer`.
 */
export function whyRefused(
  question: RespondentQuestion,
  answer: DraftAnswer,
  context: AnswerContext,
): string | undefined {
  const standIn = answer.byCertificate === true ? checkStandIn(question) : undefined;
  // What is stored beside the certificate is there again when somebody answers after all.
  if (standIn !== undefined) return standIn;
  const { value } = answer;
  const { checkValue, elsewhere, holds } = questionTypes[question.type];
  if (value === undefined || value === null || (typeof value === "string" && value.trim() === "")) return undefined;
  if (elsewhere !== undefined) return elsewhere;
  const isEmptyList = Array.isArray(value) && value.length === 0 && (holds === "list" || holds === "rows");
  return isEmptyList ? undefined : checkValue(question, value, context);
}

const checkStandIn = (question: RespondentQuestion): string | undefined =>
  question.coveredBy === "certificate" ? undefined : "A certificate cannot answer this question; answer it yourself.";
