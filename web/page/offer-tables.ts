import type { Exported } from "#contract/log.schema.ts";
import type { SheetTable } from "#domain/spreadsheet/table.ts";
import { aboutTaken, type TakenTable } from "./about-taken.ts";
import { offerFile, xlsxType } from "./offer-file.ts";
import { current, session } from "./session.ts";

/** In what tables leave the house. */
export const tableFormats = ["Excel workbook", "CSV"] as const satisfies readonly Exported["format"][];
export type TableFormat = (typeof tableFormats)[number];

interface OfferedTables {
  readonly what: Exported["what"];
  readonly format: TableFormat;
  /** The first of them becomes the CSV. */
  readonly tables: readonly SheetTable[];
  readonly about: TakenTable;
  /** What it is of, by id; the organisation itself, where it is left out. */
  readonly subject?: string | undefined;
  /** Of a list: how many of it were taken, which the log tells. */
  readonly rows?: number;
}

/** Offers tables as a file, once it is on record that they were taken. */
export async function offerTables({ what, format, tables, about, subject, rows }: OfferedTables): Promise<void> {
  const content = await blobOf[format](tables, about);
  const name = `annexa-${what}.${format === "CSV" ? "csv" : "xlsx"}`;
  const of = subject ?? current.value?.orgId ?? "";
  await offerFile(content, { name, what, format, subject: of, ...(rows !== undefined && { entries: rows }) });
}

// The writers are fetched only when somebody wants a file.
const blobOf: Readonly<Record<TableFormat, (tables: readonly SheetTable[], about: TakenTable) => Promise<Blob>>> = {
  CSV: async ([first]) => {
    const { csvOf } = await import("#domain/spreadsheet/csv.ts");
    return new Blob(first === undefined ? [] : [csvOf(first)], { type: "text/csv" });
  },
  "Excel workbook": async (tables, taken) => {
    const { workbookOf } = await import("#domain/spreadsheet/workbook.ts");
    const organisation = current.value?.orgName ?? "";
    const by = session.value?.person?.name ?? "";
    const about = aboutTaken(taken, { organisation, by, at: Date.now(), origin: location.origin });
    return new Blob([await workbookOf({ about, tables })], { type: xlsxType });
  },
};
