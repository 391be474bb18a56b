import type { Dossier } from "#domain/dossier/dossier.ts";
import type { Finding } from "#domain/findings/findings.ts";
import { dayCell, momentCell } from "#domain/spreadsheet/cell.ts";
import { type SheetColumn, type SheetTable, tableOf } from "#domain/spreadsheet/table.ts";
import { acceptanceWords } from "#domain/words/acceptance.ts";
import { findingTitle, sourceWords, stateWords } from "#domain/words/findings.ts";
import { nameOf } from "#domain/words/names.ts";
import { severityWords } from "#domain/words/severity.ts";

/** The findings of one assessment as a table, whatever became of each: what was settled is not left out. */
export function findingsTable(findings: readonly Finding[], dossier: Dossier): SheetTable {
  const columns: readonly SheetColumn<Finding>[] = [
    { header: "Finding", cell: (finding) => findingTitle(finding, dossier) },
    { header: "Severity", cell: ({ severity }) => severityWords[severity].words },
    { header: "Where it stands", cell: ({ standing }) => stateWords[standing].words },
    { header: "Where it comes from", cell: ({ source }) => sourceWords[source] },
    { header: "Question", cell: ({ questionId }) => questionId && nameOf(questionId, { dossier }) },
    { header: "The answer changed since", cell: ({ isGone }) => (isGone ? "Yes" : null) },
    { header: "What the vendor does", cell: ({ plan }) => plan?.measures ?? null },
    { header: "Vendor's day", cell: ({ plan }) => dayCell(plan?.until) },
    { header: "Dealt with by", cell: ({ owner }) => owner || null },
    { header: "Due", cell: ({ dueOn }) => dayCell(dueOn) },
    { header: "Who carries the risk", cell: ({ accepted }) => accepted && acceptanceWords(accepted, dossier.asOf) },
    { header: "Carried until", cell: ({ accepted }) => dayCell(accepted?.until) },
    { header: "Reason, or what was agreed", cell: ({ reason }) => reason || null },
    { header: "Last changed by", cell: ({ changedBy }) => changedBy },
    { header: "Last changed (UTC)", cell: ({ changedAt }) => momentCell(changedAt) },
  ];
  return tableOf({ name: "Findings", columns, rows: findings });
}
