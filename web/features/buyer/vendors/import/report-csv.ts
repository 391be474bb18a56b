import { writeCsv } from "hucre/csv";
import type { ReportLine } from "#contract/vendor-import.ts";
import { guarded } from "#domain/questionnaire/sheets/cell-text.ts";
import { partWords } from "#domain/words/vendor-parts.ts";
import { valueWords } from "./change-words.ts";
import { decisionWords, doubtWords } from "./doubt-words.ts";
import { afterwardsWords, resultWords } from "./result-words.ts";

const heads = ["Row", "All rows", "Vendor", "Result", "Field", "Of", "From", "To", "Doubt", "Decision", "Notes"];

/** What a line became, a row of the table for each field that it changed, and one for a line that changed none. */
function rowsOf(line: ReportLine): string[][] {
  const { row, rows, name, is, changes, doubt, decided, because, remarks, afterwards } = line;
  const before = [String(row), rows.join(" "), name, resultWords[is]];
  const behind = [
    doubt === null ? "" : doubtWords[doubt],
    decided === null ? "" : decisionWords[decided],
    [...because, ...remarks, afterwardsWords(afterwards) ?? ""].filter(Boolean).join(" "),
  ];
  if (changes.length === 0) return [[...before, "", "", "", "", ...behind]];
  return changes.map(({ part, of, from, to }) => [
    ...before,
    partWords[part],
    of,
    from === "" ? "" : valueWords(part, from),
    to === "" ? "" : valueWords(part, to),
    ...behind,
  ]);
}

/** The report of an import as CSV (RFC 4180), in which no cell begins a formula. */
export const reportCsv = (lines: readonly ReportLine[]): string =>
  writeCsv([heads, ...lines.flatMap(rowsOf).map((cells) => cells.map(guarded))], {
    delimiter: ",",
    lineSeparator: "\r\n",
  });
