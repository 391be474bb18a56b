import type { CertificateBody } from "#contract/request.schema.ts";
import { controlIds, isControlId } from "#domain/catalogue/controls.ts";

export type Soa = NonNullable<CertificateBody["soa"]>;
type Row = readonly string[];

/** What was understood of a table, and the lines that were not. */
export interface ReadSoa {
  readonly soa: Soa;
  readonly notUnderstood: readonly string[];
  /** Controls of Annex A that the table says nothing about. */
  readonly missing: readonly string[];
}

const yes = new Set(["yes", "y", "included", "applicable", "true", "x", "1", "implemented"]);
const no = new Set(["no", "n", "excluded", "not applicable", "n/a", "na", "false", "0"]);
const isAnswer = (word: string): boolean => yes.has(word.toLowerCase()) || no.has(word.toLowerCase());
const looksLikeControl = (cell: string): boolean => /^A\.?\d+(\.\d+)*$/i.test(cell.trim());

/** Reads a table copied from a spreadsheet: control, yes or no, reason. */
export const readSoaTable = (text: string): ReadSoa =>
  readSoaRows(
    text
      .split(/\r?\n/)
      .filter((line) => line.trim() !== "")
      .map(cellsOf),
  );

/**
 * Reads the rows of a Statement of Applicability as companies keep them: which column holds the controls and which says
 * yes or no is seen from what stands in them; the reason is the longest text to the right.
 */
export function readSoaRows(rows: readonly Row[]): ReadSoa {
  const columns = columnsOf(rows);
  const soa: Record<string, Soa[string]> = {};
  const notUnderstood: string[] = [];
  for (const row of rows) {
    const control = normalised(row[columns.control] ?? "");
    const word = (row[columns.included] ?? "").trim().toLowerCase();
    if (isControlId(control) && isAnswer(word)) {
      const justification = reasonIn(row, columns.included);
      soa[control] = { included: yes.has(word), ...(justification === "" ? {} : { justification }) };
    } else if (row.some(looksLikeControl)) notUnderstood.push(row.filter((cell) => cell !== "").join(", "));
  }
  const isEmpty = Object.keys(soa).length === 0;
  return { soa, notUnderstood, missing: isEmpty ? [] : controlIds.filter((id) => soa[id] === undefined) };
}

const normalised = (cell: string): string =>
  cell
    .trim()
    .replace(/^A(?=\d)/i, "A.")
    .replace(/^a/, "A");

function columnsOf(rows: readonly Row[]): { control: number; included: number } {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const indexes = Array.from({ length: width }, (_, index) => index);
  const most = (fits: (cell: string) => boolean): number => {
    const hits = indexes.map((index) => rows.filter((row) => fits((row[index] ?? "").trim())).length);
    return Math.max(0, hits.indexOf(Math.max(0, ...hits)));
  };
  return { control: most(looksLikeControl), included: most(isAnswer) };
}

const reasonIn = (row: Row, after: number): string =>
  row
    .slice(after + 1)
    .map((cell) => cell.trim())
    .reduce((longest, cell) => (cell.length > longest.length ? cell : longest), "");

function cellsOf(line: string): string[] {
  const separator = line.includes("\t") ? "\t" : line.includes(";") ? ";" : ",";
  const cells = line.split(separator).map((cell) => cell.trim().replace(/^"|"$/g, ""));
  // A reason typed without quotes may hold commas of its own.
  return separator === "," ? [...cells.slice(0, 2), cells.slice(2).join(", ")] : cells;
}

/** A Statement of Applicability that includes all 38 controls. */
export const everythingIncluded = (): Soa => Object.fromEntries(controlIds.map((id) => [id, { included: true }]));
