import { slugOf } from "#domain/questionnaire/edit/new-ids.ts";
import type { AnswerWord } from "../../definition.schema.ts";

/** What a column of a spreadsheet may hold for us. */
export const columnRoles = [
  "question",
  "id",
  "section",
  "help",
  "why",
  "answer",
  "options",
  "importance",
  "weight",
  "goodAnswer",
  "evidence",
  "controls",
] as const;
export type ColumnRole = (typeof columnRoles)[number];

/** How a layout of spreadsheet is read; plain JSON, to be kept for the next file of the same layout. */
export interface SpreadsheetMapping {
  /** Name of the layout when it is a known one. */
  readonly layout?: string;
  readonly sheet: string;
  /** Row of the headers, counted from 1 as the sheet shows it. */
  readonly headerRow: number;
  /** Header, or letter of the column, for each role that is there. */
  readonly columns: Readonly<Partial<Record<ColumnRole, string>>>;
  /** Whether each line of a cell is a question of its own. */
  readonly splitLines?: boolean;
  /** What a question without a list of answers becomes. */
  readonly withoutList?: "yesNo" | "longText";
  /** Which answer word each label of a list means; a person confirms it. */
  readonly vocabulary?: Readonly<Record<string, AnswerWord>>;
}

export type CheckedMapping =
  | { readonly ok: true; readonly mapping: SpreadsheetMapping }
  | { readonly ok: false; readonly text: string };

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const words: ReadonlySet<unknown> = new Set(["yes", "partial", "no", "na"]);

/** A saved mapping, or what is wrong with it. */
export function readMapping(value: unknown): CheckedMapping {
  const refuse = (text: string): CheckedMapping => ({ ok: false, text });
  if (!isRecord(value)) return refuse("A mapping is a JSON object with sheet, headerRow and columns.");
  const { sheet, headerRow, columns, layout, splitLines, withoutList, vocabulary } = value;
  if (typeof sheet !== "string") return refuse("“sheet” should be the name of a sheet.");
  if (typeof headerRow !== "number" || headerRow < 1)
    return refuse("“headerRow” should be the number of the row with the headers.");
  if (!isRecord(columns) || !Object.values(columns).every((one) => typeof one === "string"))
    return refuse("“columns” should name a header for each role, such as { question: Question }.");
  const unknown = Object.keys(columns).find((role) => !columnRoles.some((one) => one === role));
  if (unknown !== undefined)
    return refuse(`“${unknown}” is no role of a column. There are: ${columnRoles.join(", ")}.`);
  if (columns.question === undefined) return refuse("“columns” should name the column with the questions.");
  if (vocabulary !== undefined && (!isRecord(vocabulary) || !Object.values(vocabulary).every((one) => words.has(one))))
    return refuse("“vocabulary” should give yes, partial, no or na for each label.");
  return {
    ok: true,
    mapping: {
      sheet,
      headerRow,
      columns: columns as SpreadsheetMapping["columns"],
      ...(typeof layout === "string" && { layout }),
      ...(splitLines === true && { splitLines }),
      ...(withoutList === "yesNo" && { withoutList }),
      ...(vocabulary !== undefined && { vocabulary: vocabulary as Readonly<Record<string, AnswerWord>> }),
    },
  };
}

/** How headers are compared: without case, accents, marks and spaces at the ends; in other scripts as they stand. */
export function sameHeader(one: string, other: string): boolean {
  const [own, wanted] = [slugOf(one), slugOf(other)];
  if (own !== "" || wanted !== "") return own === wanted;
  return one.trim() !== "" && one.trim() === other.trim();
}

/** Where the column with a header, or with a letter, stands, counted from 0; undefined when there is none. */
export function columnIndexOf(headers: readonly string[], wanted: string): number | undefined {
  const byName = headers.findIndex((header) => sameHeader(header, wanted));
  if (byName >= 0) return byName;
  return /^[A-Z]{1,2}$/.test(wanted)
    ? [...wanted].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
    : undefined;
}
