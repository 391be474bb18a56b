import { textOfCell, unguarded } from "#domain/questionnaire/sheets/cell-text.ts";
import type { Sheet } from "#domain/questionnaire/sheets/sheets.ts";
import type { ImportLine } from "../imported.ts";
import { dataOfCell, isTicked } from "./cell-data.ts";
import {
  columnsOf,
  type FieldColumn,
  kindHeader,
  moreHeader,
  ownerHeader,
  type RowKind,
  rowKinds,
  vendorHeaders,
} from "./table-columns.ts";
import type { FlatRow } from "./table-of.ts";

/** A row with where it stands; `order` counts through all sheets. */
export interface PlacedRow extends FlatRow {
  readonly place: string;
  readonly order: number;
}

type Line = ImportLine & { readonly order: number };

export interface ReadRows {
  readonly rows: readonly PlacedRow[];
  /** What could not be read in them. */
  readonly lines: readonly Line[];
}

/** The rows of all sheets of our layout; sheets with other headers, such as the instructions, are not read. */
export function rowsOfSheets(sheets: readonly Sheet[]): ReadRows {
  const rows: PlacedRow[] = [];
  const lines: Line[] = [];
  for (const sheet of sheets.filter(({ rows: [headers] }) => headers?.[0] === kindHeader)) {
    const headers = sheet.rows[0] ?? [];
    sheet.rows.slice(1).forEach((cells, index) => {
      const place = sheet.name === "" ? `row ${index + 2}` : `Sheet ${sheet.name}, row ${index + 2}`;
      const order = rows.length + lines.length;
      const read = readRow(new Map(headers.map((header, at) => [header, cells[at] ?? ""])), { place, order });
      rows.push(...read.rows);
      lines.push(...read.lines);
    });
  }
  return { rows, lines };
}

interface Where {
  readonly place: string;
  readonly order: number;
}

function readRow(cells: ReadonlyMap<string, string>, where: Where): ReadRows {
  const filled = [...cells.values()].filter((cell) => cell.trim() !== "");
  if (filled.length === 0) return { rows: [], lines: [] };
  const kind = rowKinds.find((one) => one === cells.get(kindHeader)?.trim());
  if (kind === undefined) {
    const note = `The column “${kindHeader}” should hold one of: ${rowKinds.join(", ")}.`;
    return {
      rows: [],
      lines: [{ ...where, what: "row", source: filled.join(" | ").slice(0, 200), outcome: "left-out", note }],
    };
  }
  const { fields, lines } = fieldsOf(cells, { kind, where });
  const owner = (cells.get(ownerHeader) ?? "").trim();
  return { rows: [{ kind, owner, fields, ...where }], lines: [...lines, ...vendorLines(cells, where)] };
}

function fieldsOf(cells: ReadonlyMap<string, string>, { kind, where }: { kind: RowKind; where: Where }) {
  const fields: Record<string, unknown> = {};
  const lines: Line[] = [];
  const refuse = (header: string, note: string): void => {
    lines.push({ ...where, what: header, source: (cells.get(header) ?? "").slice(0, 200), outcome: "left-out", note });
  };
  for (const column of columnsOf[kind]) {
    const cell = cells.get(column.header) ?? "";
    if (cell === "") continue;
    const read = valueInCell(cell, column);
    if (read.ok) fields[column.field] = read.value;
    else refuse(column.header, read.text);
  }
  const more = cells.get(moreHeader) ?? "";
  const rest = more === "" ? undefined : dataOfCell(more);
  if (rest?.ok === false) refuse(moreHeader, rest.text);
  // Own fields only: a cell must not smuggle in one that has a column.
  else if (rest && typeof rest.value === "object" && rest.value !== null)
    Object.assign(fields, { ...rest.value, ...fields });
  return { fields, lines };
}

function valueInCell(cell: string, { kind }: FieldColumn): ReturnType<typeof dataOfCell> {
  if (kind === "text") return { ok: true, value: textOfCell(cell) };
  if (kind === "tick") return { ok: true, value: isTicked(cell) };
  if (kind === "data") return dataOfCell(cell);
  const number = Number(unguarded(cell).trim().replace(",", "."));
  return Number.isFinite(number) ? { ok: true, value: number } : { ok: false, text: "This should be a number." };
}

/** Answers belong to an assessment, not to the questionnaire. */
const vendorLines = (cells: ReadonlyMap<string, string>, where: Where): Line[] =>
  vendorHeaders
    .filter((header) => (cells.get(header) ?? "") !== "")
    .map((header) => ({
      ...where,
      what: header,
      source: (cells.get(header) ?? "").slice(0, 200),
      outcome: "left-out",
      note: "Answers belong to an assessment. The questionnaire is read without them.",
    }));
