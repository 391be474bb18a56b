import { isSheetError } from "#domain/questionnaire/sheets/sheet-errors.ts";
import type { CellForm } from "#domain/questionnaire/sheets/sheets.ts";
import type { RawSheet } from "./sheet-remarks.ts";

/** What cells are beside their texts, by "row,column" counted from 0. */
export const formsIn = ({ cells }: RawSheet): ReadonlyMap<string, CellForm> =>
  new Map(
    [...(cells ?? [])].flatMap(([place, cell]) => {
      const form = formOf(cell);
      return form === undefined ? [] : [[place, form] as const];
    }),
  );

type RawCell = NonNullable<RawSheet["cells"]> extends Map<string, infer Cell> ? Cell : never;

function formOf({ type, value, formula, style }: RawCell): CellForm | undefined {
  if (type === "error" || (formula !== undefined && typeof value === "string" && isSheetError(value))) return "error";
  if (type === "boolean" || typeof value === "boolean") return "truth";
  if (formula !== undefined && (value === null || value === undefined || value === "")) return "formula";
  return typeof value === "number" && isPercentage(style?.numFmt) ? "percentage" : undefined;
}

/** A percent sign in quotes, or behind a backslash, is only a text behind the number. */
const isPercentage = (format = ""): boolean => format.replace(/"[^"]*"|\\./g, "").includes("%");
