import { answerWordOf } from "#domain/questionnaire/answer-words.ts";
import type { CellList, Sheet } from "#domain/questionnaire/sheets/sheets.ts";
import { columnLetters, isInRange, shownRow } from "#domain/questionnaire/sheets/sheets.ts";
import { answerColumns } from "./columns.ts";
import { roleOfHeader } from "./header-words.ts";
import { knownLayoutOf } from "./known-layouts.ts";
import { type ColumnRole, columnIndexOf, type SpreadsheetMapping } from "./mapping.ts";

/** How far down headers are looked for. */
const firstRows = 20;

interface Candidate {
  readonly mapping: SpreadsheetMapping;
  /** Rows below the headers that have something in the column of the questions. */
  readonly questions: number;
  readonly sureness: number;
  /** On a hidden sheet, and no layout says that questions stand there. */
  readonly isOutOfSight: boolean;
}

/**
 * How a workbook is most likely to be read: the sheet with most questions under a row that looks like headers, a known
 * layout first. Undefined when no sheet has headers and rows; a person may change all of it.
 */
export function proposeMapping(sheets: readonly Sheet[]): SpreadsheetMapping | undefined {
  const candidates = sheets.flatMap(candidatesIn).filter(({ questions }) => questions > 0);
  return candidates.sort(
    (a, b) => Number(a.isOutOfSight) - Number(b.isOutOfSight) || b.sureness - a.sureness || b.questions - a.questions,
  )[0]?.mapping;
}

function candidatesIn(sheet: Sheet): Candidate[] {
  return sheet.rows.slice(0, firstRows).flatMap((_, index): Candidate[] => {
    const row = shownRow(sheet, index);
    const filled = row.filter((cell) => cell.trim() !== "");
    if (filled.length < 2) return [];
    const known = knownLayoutOf(row);
    const columns = known?.columns ?? withAnswers(columnsOf(row), { sheet, index });
    if (columns.question === undefined) return [];
    const at = columnIndexOf(row, columns.question) ?? -1;
    if (goesOnBelow(sheet, { row: index, column: at })) return [];
    const questions = sheet.rows.slice(index + 1).filter((cells) => (cells[at] ?? "").trim() !== "").length;
    const mapping = { ...known, sheet: sheet.name, headerRow: index + 1, columns };
    return [
      {
        mapping: withVocabulary(mapping, sheet),
        questions,
        isOutOfSight: sheet.isHidden === true && known === undefined,
        sureness: known ? 2 : Object.keys(columns).length > 1 ? 1 : 0,
      },
    ];
  });
}

/** Headers over two rows are read by the lower one, where each column has its own. */
const goesOnBelow = (
  { merged = [] }: Sheet,
  { row, column }: { readonly row: number; readonly column: number },
): boolean =>
  merged.some(({ rows: [first, last], columns }) => row >= first && row < last && isInRange(column, columns));

/** Each role goes to the header that says it most surely. */
function columnsOf(row: readonly string[]): SpreadsheetMapping["columns"] {
  const best = new Map<ColumnRole, { header: string; rank: number }>();
  // Beside a column for Yes, one for No holds no numbers.
  const answers = answerColumns(row);
  row.forEach((cell, index) => {
    const found = answers.includes(index) ? undefined : roleOfHeader(cell);
    const standing = found && best.get(found.role);
    if (found === undefined || (standing && standing.rank <= found.rank)) return;
    const isTwice = row.filter((other) => other.trim() === cell.trim()).length > 1;
    best.set(found.role, { header: isTwice ? columnLetters(index) : cell, rank: found.rank });
  });
  return Object.fromEntries([...best].map(([role, { header }]) => [role, header]));
}

/** The column that holds most drop-down lists is where answers go, whatever its header says. */
function withAnswers(
  columns: SpreadsheetMapping["columns"],
  { sheet, index }: { readonly sheet: Sheet; readonly index: number },
): SpreadsheetMapping["columns"] {
  if (columns.answer !== undefined) return columns;
  const row = shownRow(sheet, index);
  const cellsOf = (column: number): number =>
    sheet.lists
      .filter((list) => column >= list.columns[0] && column <= list.columns[1])
      .reduce((sum, { rows: [first, last] }) => sum + Math.max(0, last - Math.max(first, index + 1) + 1), 0);
  const taken = Object.values(columns);
  const free = row.flatMap((header, column) =>
    header.trim() === "" || taken.includes(header) || taken.includes(columnLetters(column))
      ? []
      : [{ header, column, cells: cellsOf(column) }],
  );
  const [best] = free.filter(({ cells }) => cells > 0).sort((one, other) => other.cells - one.cells);
  if (best === undefined) return columns;
  const isTwice = row.filter((other) => other.trim() === best.header.trim()).length > 1;
  return { ...columns, answer: isTwice ? columnLetters(best.column) : best.header };
}

/** The labels of the drop-down lists, each with the answer word it seems to mean: shown to be confirmed. */
function withVocabulary(mapping: SpreadsheetMapping, sheet: Sheet): SpreadsheetMapping {
  const shared = new Set(sheet.lists.map(({ values }: CellList) => values));
  const labels = [...new Set([...shared].flat())];
  const words = labels.flatMap((label) => {
    const word = answerWordOf(label);
    return word === undefined ? [] : [[label, word] as const];
  });
  return words.length === 0
    ? mapping
    : { ...mapping, vocabulary: { ...Object.fromEntries(words), ...mapping.vocabulary } };
}
