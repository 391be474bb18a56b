import type { LogEntry } from "#contract/log.ts";
import { kindWords } from "#domain/audit/action.ts";
import { type SheetColumn, type SheetTable, tableOf } from "#domain/spreadsheet/table.ts";

const columns: readonly SheetColumn<LogEntry>[] = [
  { header: "No.", cell: ({ seq }) => seq },
  { header: "When (UTC)", cell: ({ at }) => ({ moment: at }) },
  { header: "Who", cell: ({ who }) => who },
  { header: "What", cell: ({ says }) => says.map(({ text }) => text).join("") },
  { header: "Kind", cell: ({ kind }) => (kind === null ? "" : kindWords[kind]) },
  { header: "Address", cell: ({ from }) => (from === null || from === "erased" ? (from ?? "") : from.address) },
  { header: "Browser", cell: ({ from }) => (from === null || from === "erased" ? (from ?? "") : from.agent) },
];

/** The log for people who live in spreadsheets: a row for each entry. */
export const logTable = (entries: readonly LogEntry[]): SheetTable => tableOf({ name: "Log", columns, rows: entries });
