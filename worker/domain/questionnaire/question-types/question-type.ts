import type { TestName } from "../condition.schema.ts";
import type { Asked, AskedIn, OptionLists } from "./asked.ts";
import type { CellForm } from "./cell.ts";
import type { Limits, OwnFields } from "./limits.ts";
import type { Quantity } from "./quantity.ts";

/** Where a vendor answers: on the page of the section, once in its profile, by signing, or nowhere. */
export type Place = "page" | "profile" | "signing" | "nowhere";

/** Who turns an answer into a level: the answer itself, a reviewer, or nobody (the question never counts). */
type LevelFrom = "answer" | "reviewer" | "nobody";

/** What checking an answer needs beside the question: today's civil date, and shared option lists. */
export interface AnswerContext {
  /** Undefined where limits that move with the day, such as "not in the future", were checked when it was given. */
  readonly today: string | undefined;
  readonly questionnaire: OptionLists;
}

/** What an answer is put into words with: the names of files and links by evidence id. */
interface WordsContext<Q extends Asked> extends AskedIn<Q> {
  readonly evidenceNames: ReadonlyMap<string, string>;
}

/** What the product knows about one type of question. Pure, and free of zod: it runs in the browser too. */
export interface QuestionTypeDescriptor<Q extends Asked = Asked> {
  readonly type: string;
  /** The name a person who builds a questionnaire reads. */
  readonly title: string;
  readonly place: Place;
  readonly levelFrom: LevelFrom;
  /** What the stored value is. */
  readonly holds: "text" | "prose" | "number" | "list" | "rows" | "record" | "nothing";
  /** What a vendor chooses from: the four answer words, or a list of options. */
  readonly offers?: "words" | "options";
  /** Present when the value is a number. */
  readonly quantity?: Quantity<Q>;
  /** Rough minutes a respondent needs. */
  readonly minutes: number;
  /** Lines to write on in the page to print; one unless told. */
  readonly lines?: number;
  /** The tests a condition on it is built from, the likeliest first. */
  readonly tests: readonly TestName[];
  /** The fields that only this type and its like have. */
  readonly limits: Limits;
  /** What a new question of this type cannot be without. */
  readonly start?: Readonly<Record<string, unknown>>;
  /** Where it is answered instead, in a sentence; absent where single answers are taken. */
  readonly elsewhere?: string;
  /** The form in which a text that somebody typed is stored, such as a number; undefined for a text that means none. */
  storedFrom?(text: string): string | number | undefined;
  /** Why a value can be no answer, nor the beginning of one, with the mend; undefined when it fits. */
  checkValue(question: Q, value: unknown, context: AnswerContext): string | undefined;
  /** What a value that fits still lacks, such as rows or length; absent where nothing can be missing. */
  checkWhole?(question: Q, value: unknown): string | undefined;
  /** A value that is not blank, as a person would say it. */
  inWords(value: unknown, context: WordsContext<Q>): string;
  /** Absent when the question is answered in the portal alone. */
  readonly cell?: CellForm<Q>;
}

/** A descriptor whose type, place and limits the compiler knows: schema, types and screens follow from them. */
export interface Described<T extends string, P extends Place, L extends Limits>
  extends QuestionTypeDescriptor<Asked & OwnFields<L>> {
  readonly type: T;
  readonly place: P;
  readonly limits: L;
}

/** A descriptor, of which the compiler reads off what is special to its type. */
export const describe = <const T extends string, const P extends Place, const L extends Limits>(
  own: Described<T, P, L>,
): Described<T, P, L> => own;

/** Whether nothing was given: absent, blank text, an empty list or an empty record (SCORING, "Blank"). */
export function isBlankValue(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === "string") return value.trim() === "";
  return typeof value === "object" && Object.keys(value).length === 0;
}

/** Whether the value is an object with keys, not a list. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const isText = (value: unknown): value is string => typeof value === "string";

export const isFilledText = (value: unknown): value is string => isText(value) && value.trim() !== "";
