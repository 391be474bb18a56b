import type { Asked, AskedIn } from "./asked.ts";

/** What can be said in a cell: a value, and the vendor's own words for "something else". */
export interface CellAnswer {
  readonly value?: unknown;
  readonly otherText?: string | undefined;
}

/** What a cell says, or why it is no answer. */
export type ReadCell =
  | { readonly ok: true; readonly answer: CellAnswer }
  | { readonly ok: false; readonly text: string };

/** How answers stand in one cell of a workbook: what is written is read as the same answer again. */
export interface CellForm<Q extends Asked = Asked> {
  toCell(answer: CellAnswer, asked: AskedIn<Q>): string;
  /** Reads a cell that is not blank. */
  fromCell(text: string, asked: AskedIn<Q>): ReadCell;
}

export const taken = (answer: CellAnswer): ReadCell => ({ ok: true, answer });
export const refused = (text: string): ReadCell => ({ ok: false, text });

/** Whether two texts say the same in a cell, whatever their case and spaces. */
export const isSameText = (one: string, other: string): boolean => plain(one) === plain(other);
const plain = (text: string): string => text.replace(/\s+/g, " ").trim().toLowerCase();

/** Written as it is and read as it is. */
export const textCell: CellForm = {
  toCell: ({ value }) => String(value),
  fromCell: (text) => taken({ value: text }),
};
