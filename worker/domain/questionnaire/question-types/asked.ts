import type { AnswerWord, Option } from "../parts.schema.ts";

/** What a vendor may choose; its score is no business of a type. */
export type Choice = Pick<Option, "value" | "label" | "exclusive">;

/** What a type looks at in a question or in a table's column, beside its own limits. */
export interface Asked {
  readonly text: string;
  readonly answers?: readonly AnswerWord[] | undefined;
  readonly options?: readonly Choice[] | undefined;
  readonly answerSet?: string | undefined;
  readonly otherOption?: { readonly label?: string | undefined } | undefined;
}

/** The lists of options that several questions share. */
export interface OptionLists {
  readonly answerSets?: Readonly<Record<string, readonly Choice[]>> | undefined;
}

/** A question with the lists it may choose from. */
export interface AskedWith<Q extends Asked> {
  readonly question: Q;
  readonly questionnaire: OptionLists;
}

/** A question within the questionnaire that asks it, in its language. */
export interface AskedIn<Q extends Asked> extends AskedWith<Q> {
  readonly questionnaire: OptionLists & { readonly language: string };
}
