import type { QuestionType } from "../question.schema.ts";
import type { RespondentColumn, RespondentOption, RespondentQuestion } from "../respondent-view.ts";

/** What checking an answer needs beside the question: today's civil date, and shared option lists. */
export interface AnswerContext {
  readonly today: string;
  readonly questionnaire: { readonly answerSets?: Readonly<Record<string, readonly RespondentOption[]>> | undefined };
}

/** Who turns an answer into a level: the answer itself, a reviewer, or nobody (the question never counts). */
export type LevelFrom = "answer" | "reviewer" | "nobody";

/** What the product knows about one type of question. Pure, and free of zod: it runs in the browser too. */
export interface QuestionTypeDescriptor {
  readonly type: QuestionType;
  /** The name a person who builds a questionnaire reads. */
  readonly title: string;
  readonly levelFrom: LevelFrom;
  /** Whether questions of this type may count in the score (SCORING 1). */
  readonly counts: boolean;
  readonly answerable: boolean;
  /** Why the value is no answer, in a sentence the vendor reads; undefined when it is one. */
  checkValue(question: CheckedQuestion, value: unknown, context: AnswerContext): string | undefined;
  isEmpty(value: unknown): boolean;
}

/** A question or a table's column, as a vendor sees it; limits hang on its type. */
export type CheckedQuestion = RespondentQuestion | RespondentColumn;

/** Whether nothing was given: absent, blank text or an empty list. */
export function isBlankValue(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === "string") return value.trim() === "";
  return Array.isArray(value) && value.length === 0;
}

/** Whether the value is an object with keys, not a list. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const isFilledText = (value: unknown): value is string => typeof value === "string" && value.trim() !== "";

type Blank = Pick<QuestionTypeDescriptor, "counts" | "answerable" | "isEmpty">;

/** A descriptor with what most types share filled in. */
export function describe(own: Omit<QuestionTypeDescriptor, keyof Blank> & Partial<Blank>): QuestionTypeDescriptor {
  return { counts: own.levelFrom !== "nobody", answerable: true, isEmpty: isBlankValue, ...own };
}
