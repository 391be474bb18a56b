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

/** A cell that is not blank, as it was read. */
interface FilledCell {
  readonly text: string;
  /** Whether the sheet shows the number in the text as a percentage: 0.125 as 12.5 %. */
  readonly isPercentage?: boolean;
}

/** How answers stand in one cell of a workbook: what is written is read as the same answer again. */
export interface CellForm<Q extends Asked = Asked> {
  toCell(answer: CellAnswer, asked: AskedIn<Q>): string;
  fromCell(cell: FilledCell, asked: AskedIn<Q>): ReadCell;
  /** Present when a workbook holds a number instead of the text. */
  readonly number?: NumberCell<Q>;
}

/** A number in a sheet, with what helps the person who types it. */
interface NumberCell<Q extends Asked = Asked> {
  /** How the sheet shows it, such as `0.00%`. */
  readonly format: string;
  /** The number of an answer; undefined for one that is half typed, or that the sheet could not give back. */
  of(value: unknown): number | undefined;
  /** The least and the most the sheet takes. */
  range(question: Q): readonly [least: number, most: number];
  /** What a person who chooses the cell reads, and again when the sheet refuses what was typed. */
  hint(question: Q, language: string): string;
}

export const taken = (answer: CellAnswer): ReadCell => ({ ok: true, answer });
export const refused = (text: string): ReadCell => ({ ok: false, text });

/** Whether two texts say the same in a cell, whatever their case and spaces. */
export const isSameText = (one: string, other: string): boolean => plain(one) === plain(other);
const plain = (text: string): string => text.replace(/\s+/g, " ").trim().toLowerCase();

/** Written as it is and read as it is. */
export const textCell: CellForm = {
  toCell: ({ value }) => String(value),
  fromCell: ({ text }) => taken({ value: text }),
};
