import type { CertificateBody } from "#contract/request.schema.ts";
import { controlIds, domainOf, isControlId } from "#domain/catalogue/controls.ts";
import { columnsOf, controlIn, includedIn, isAnswer, type Row, reasonIn } from "./soa-columns.ts";
import { leadingInclusion } from "./soa-words.ts";

export type Soa = NonNullable<CertificateBody["soa"]>;

/** What was understood of a table, and the lines that were not. */
export interface ReadSoa {
  readonly soa: Soa;
  readonly notUnderstood: readonly string[];
  /** Controls of Annex A that the table says nothing about. */
  readonly missing: readonly string[];
}

/** A number that may be a control without its A, or a clause of the standard: nobody can tell. */
const numberPattern = /^\d+(?:\.\d+){1,2}$/;

/** Reads a table copied from a spreadsheet, or typed: control, yes or no, reason. */
export const readSoaTable = (text: string): ReadSoa =>
  readSoaRows(
    text
      .split(/\r?\n/)
      .filter((line) => line.trim() !== "")
      .map(cellsOf),
  );

/**
 * Reads the rows of a Statement of Applicability as companies keep them: which column holds the controls and which says
 * yes or no is seen from what stands in them; the reason is the longest text to the right. What cannot be read, or is
 * said twice and differently, is named and not taken.
 */
export function readSoaRows(rows: readonly Row[]): ReadSoa {
  const columns = columnsOf(rows);
  const soa: Record<string, Soa[string]> = {};
  const notUnderstood: string[] = [];
  const contradicted = new Set<string>();
  for (const row of rows) {
    const control = controlIn(row[columns.control] ?? "") ?? "";
    const included = includedIn(row, columns);
    const line = row.filter((cell) => cell.trim() !== "").join(", ");
    if (isControlId(control) && included !== undefined) {
      const justification = reasonIn(row, columns);
      if ((soa[control]?.included ?? included) !== included) contradicted.add(control);
      if (soa[control] !== undefined) notUnderstood.push(`${line} (${control} stands twice)`);
      soa[control] ??= { included, ...(justification === "" ? {} : { justification }) };
    } else if (shouldBeNamed(row)) notUnderstood.push(line);
  }
  for (const control of contradicted) delete soa[control];
  const isEmpty = Object.keys(soa).length === 0;
  return { soa, notUnderstood, missing: isEmpty ? [] : controlIds.filter((id) => soa[id] === undefined) };
}

/** A row about a control, or with an answer beside a number; the heading of a domain, such as "A.2 Policies", is neither. */
function shouldBeNamed(row: Row): boolean {
  const controls = row.flatMap((cell) => controlIn(cell) ?? []);
  const hasAnswer = row.some(isAnswer);
  if (controls.length > 0) return hasAnswer || controls.some((control) => !domains.has(control));
  return hasAnswer && row.some((cell) => numberPattern.test(cell.trim()));
}

const domains: ReadonlySet<string | undefined> = new Set(controlIds.map(domainOf));

function cellsOf(line: string): string[] {
  const typed = typedLine(line);
  if (typed !== undefined) return typed;
  const separator = line.includes("\t") ? "\t" : line.includes(";") ? ";" : ",";
  const cells = line.split(separator).map((cell) => cell.trim().replace(/^"|"$/g, ""));
  // A reason typed without quotes may hold commas of its own.
  return separator === "," ? [...cells.slice(0, 2), cells.slice(2).join(", ")] : cells;
}

/** A line as somebody types it, without anything that parts its cells: "A 7.6 excluded - we prepare no data". */
function typedLine(line: string): string[] | undefined {
  const [, control, rest = ""] = /^\s*(A[.\s]?\s?\d+(?:\.\d+)+)[\s:–-]+(?![\s,;])(.*)$/i.exec(line) ?? [];
  const said = control === undefined ? undefined : leadingInclusion(rest);
  return said === undefined ? undefined : [control ?? "", said.isIncluded ? "yes" : "no", said.rest];
}

/** A Statement of Applicability that includes all 38 controls. */
export const everythingIncluded = (): Soa => Object.fromEntries(controlIds.map((id) => [id, { included: true }]));
