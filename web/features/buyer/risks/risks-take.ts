import type { RiskEntry } from "#contract/risks.ts";
import { findingSeverities } from "#domain/finding-severities.ts";
import { followedWords } from "#domain/findings/followed.ts";
import { dayCell } from "#domain/spreadsheet/cell.ts";
import { type SheetColumn, tableOf } from "#domain/spreadsheet/table.ts";
import { severityWords } from "#domain/words/severity.ts";
import type { Takeaway } from "#web/list/take/takeaway.ts";

const columns: readonly SheetColumn<RiskEntry>[] = [
  { header: "Risk", cell: ({ title }) => title },
  { header: "Product", cell: ({ product }) => product },
  { header: "Vendor", cell: ({ vendorName }) => vendorName },
  { header: "Severity", cell: ({ severity }) => severityWords[severity].words },
  { header: "Who", cell: ({ who }) => who ?? "" },
  { header: "Day", cell: ({ onDay }) => dayCell(onDay) },
];

const isSeverity = (text: string): text is (typeof findingSeverities)[number] =>
  findingSeverities.some((one) => one === text);

/** What is followed up over all vendors, as a file. */
export const risksTake: Takeaway<RiskEntry> = {
  what: "risks",
  title: "Risks and findings that are followed up, over all vendors",
  showWords: followedWords,
  narrowedWords: ({ severity = "" }) => (isSeverity(severity) ? [`severity: ${severityWords[severity].words}`] : []),
  notes: [
    "Day is until when a risk is carried, or by when something is due. Who is whoever carries it, was asked to, or deals with it.",
  ],
  tablesOf: (entries) => [tableOf({ name: "Risks", columns, rows: entries })],
};
