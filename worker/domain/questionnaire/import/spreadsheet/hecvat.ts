import type { CellList, Sheet } from "#domain/questionnaire/sheets/sheets.ts";
import { sameHeader } from "./mapping.ts";

/** Columns that the sheet of all questions lacks and that the vendor's sheets say. */
export const vendorSheets = {
  block: "Block on the vendor's sheet",
  guidance: "Guidance on the vendor's sheet",
} as const;

/** What HECVAT 4 calls its columns, on the hidden sheet of all questions and on those the vendor fills in. */
const headers = { id: "New ID", good: "Compliant Response", answer: "Vendor Response", guidance: "Guidance" };

const idPattern = /^[A-Z]{2,6}-\d{1,3}$/i;
const at = (row: readonly string[] | undefined, column: number): string => (row?.[column] ?? "").trim();
const columnOf = (row: readonly string[], wanted: string): number => row.findIndex((cell) => sameHeader(cell, wanted));

/** A question on one of the sheets that the vendor fills in. */
interface Place {
  readonly block: string;
  readonly guidance: string;
  readonly list: readonly string[];
}

/**
 * A HECVAT 4 workbook has every question on a hidden sheet, and the blocks, the guidance and the drop-down lists on
 * seven others. The hidden sheet is given all of these, by the question's id. Other workbooks come back as they are.
 */
export function withVendorSheets(sheets: readonly Sheet[]): readonly Sheet[] {
  const found = sheets.flatMap((sheet) => {
    const headerRow = sheet.rows.findIndex((row) => [headers.id, headers.good].every((one) => columnOf(row, one) >= 0));
    return headerRow < 0 ? [] : [{ sheet, headerRow }];
  })[0];
  if (found === undefined) return sheets;
  const seen = sheets.filter((sheet) => sheet !== found.sheet && !sheet.isHidden);
  const places = new Map(seen.flatMap((sheet) => placesOn(sheet)).toReversed());
  const known = new Set(found.sheet.rows.flatMap((row) => row.map((cell) => cell.trim().toLowerCase())));
  return sheets.map((sheet) =>
    sheet === found.sheet ? completed(found, places) : seen.includes(sheet) ? withUse(sheet, known) : sheet,
  );
}

/** The same sheet with what it was read for, and with the questions that only it has. */
function withUse(sheet: Sheet, known: ReadonlySet<string>): Sheet {
  const ids = placesOn(sheet).map(([id]) => id);
  if (ids.length === 0) return sheet;
  const alone = ids.filter((id) => !known.has(id)).map((id) => id.toUpperCase());
  const missing =
    alone.length === 0 ? "" : ` Left out, because the sheet of all questions lacks them: ${alone.join(", ")}.`;
  const use = "Only blocks, guidance and drop-down lists were taken from it, for the questions with the same ids.";
  return { ...sheet, readFor: `${use}${missing}` };
}

/** What the sheets call the column that the vendor answers in; a row with it begins a block. */
const answerHeaders = ["Answer", "Answers", "Vendor Answer", "Vendor Answers", "Vendor Response", "Response"];
/** Ids stand in one of the first columns. */
const idColumns = 3;

/** Each question of a sheet, by its id in small letters, with the block that it stands in. */
function placesOn(sheet: Sheet): (readonly [id: string, Place])[] {
  const isHeader = (row: readonly string[]): boolean =>
    row.some((cell) => answerHeaders.some((one) => sameHeader(cell, one)));
  const hasHeaders = sheet.rows.some(isHeader);
  let block = "";
  let columns = { guidance: -1, answer: -1 };
  return sheet.rows.flatMap((row, index): (readonly [string, Place])[] => {
    const id = row.slice(0, idColumns).find((cell) => idPattern.test(cell.trim()));
    if (id !== undefined) {
      const list = listAt(sheet, { row: index, column: columns.answer });
      return [[id.trim().toLowerCase(), { block, guidance: at(row, columns.guidance), list }]];
    }
    const title = row.find((cell) => cell.trim() !== "");
    // Among headers, a row without one is a text between questions.
    if (title === undefined || (hasHeaders && !isHeader(row))) return [];
    block = title.trim();
    const answer = row.findIndex((cell) => answerHeaders.some((one) => sameHeader(cell, one)));
    columns = { guidance: columnOf(row, headers.guidance), answer };
    return [];
  });
}

/** The drop-down list of a cell; where no column is known, the first of the row. */
const listAt = (
  { lists }: Sheet,
  { row, column }: { readonly row: number; readonly column: number },
): readonly string[] =>
  lists.find(
    ({ rows: [top, bottom], columns: [left, right] }) =>
      row >= top && row <= bottom && (column < 0 || (column >= left && column <= right)),
  )?.values ?? [];

interface Found {
  readonly sheet: Sheet;
  readonly headerRow: number;
}

function completed({ sheet, headerRow }: Found, places: ReadonlyMap<string, Place>): Sheet {
  const width = Math.max(...sheet.rows.map((row) => row.length));
  const own = sheet.rows[headerRow] ?? [];
  const [id, answer] = [columnOf(own, headers.id), columnOf(own, headers.answer)];
  const placeOf = (row: readonly string[]): Place | undefined => places.get(at(row, id).toLowerCase());
  const wider = (row: readonly string[], added: readonly string[]): string[] => [
    ...Array.from({ length: width }, (_, column) => row[column] ?? ""),
    ...added,
  ];
  const rows = sheet.rows.map((row, index) => {
    if (index < headerRow) return row;
    if (index === headerRow) return wider(row, [vendorSheets.block, vendorSheets.guidance]);
    const place = placeOf(row);
    return place === undefined ? row : wider(row, [place.block, place.guidance]);
  });
  const lists = sheet.rows.flatMap((row, index): CellList[] => {
    const values = index > headerRow ? (placeOf(row)?.list ?? []) : [];
    return values.length === 0 ? [] : [{ rows: [index, index], columns: [answer, answer], values }];
  });
  return { ...sheet, rows, lists: [...sheet.lists, ...lists] };
}
