import type { AssessmentEntry } from "#contract/assessment.ts";
import { list } from "#domain/format.ts";
import { dayCell, momentCell, shareCell } from "#domain/spreadsheet/cell.ts";
import { type SheetColumn, tableOf } from "#domain/spreadsheet/table.ts";
import { causeWords } from "#domain/words/ask-again.ts";
import { ratingWords } from "#domain/words/assurance.ts";
import { outcomeWords } from "#domain/words/outcomes.ts";
import { call } from "#web/api/client.ts";
import { firstDay } from "#web/features/buyer/assignments/ReviewersCell.tsx";
import type { Takeaway } from "#web/list/take/takeaway.ts";
import { doubtOf, scoreNotes } from "./score-notes.ts";
import { entryWords, turnOf } from "./state-words.ts";
import { showWords } from "./tracker-spec.ts";

const columns: readonly SheetColumn<AssessmentEntry>[] = [
  { header: "Product", cell: ({ product }) => product },
  { header: "Vendor", cell: ({ vendorName }) => vendorName },
  { header: "State", cell: (entry) => entryWords(entry).words },
  { header: "Whose turn", cell: turnOf },
  { header: "Reviewers", cell: ({ reviewers }) => list(reviewers.map(({ name }) => name)) },
  { header: "To be looked at by", cell: ({ reviewers }) => dayCell(firstDay(reviewers)) },
  { header: "Due", cell: ({ dueOn }) => dayCell(dueOn) },
  { header: "Sent", cell: ({ sentAt }) => momentCell(sentAt) },
  { header: "Last at work", cell: ({ activeAt }) => momentCell(activeAt) },
  { header: "Submitted", cell: ({ submittedAt }) => momentCell(submittedAt) },
  { header: "Claimed", cell: ({ score }) => shareCell(score?.overall?.claimed) },
  { header: "Assured", cell: ({ score }) => shareCell(score?.overall?.assured) },
  { header: "Checked", cell: ({ score }) => shareCell(score?.overall?.checked) },
  { header: "Known", cell: ({ score }) => shareCell(score?.overall?.coverage) },
  { header: "Residual risk", cell: ({ score }) => (score?.rating == null ? "" : ratingWords[score.rating]) },
  { header: "In doubt because", cell: doubtOf },
  { header: "Critical flags", cell: ({ score }) => score?.criticalFlags ?? null },
  { header: "Open findings", cell: ({ score }) => score?.openFindings ?? null },
  { header: "Decision", cell: ({ decided }) => (decided === null ? "" : outcomeWords[decided].words) },
  { header: "Assured when decided", cell: ({ atDecision }) => shareCell(atDecision?.assured) },
  { header: "Asked again by", cell: ({ reviewOn }) => dayCell(reviewOn) },
  {
    header: "Why it is to be asked again",
    cell: ({ again }) => again.map(({ cause, onDay }) => causeWords(cause, onDay)).join("\n"),
  },
  { header: "Questionnaire", cell: ({ questionnaireTitle }) => questionnaireTitle },
  { header: "Policy version", cell: ({ policyVersion }) => policyVersion },
];

/** Who the list is narrowed to, by name. */
async function reviewerWords(reviewer: string | undefined): Promise<readonly string[]> {
  if (reviewer === undefined) return [];
  if (reviewer === "me") return ["reviewed by whoever took this file"];
  if (reviewer === "nobody") return ["reviewed by nobody yet"];
  const { people } = await call("GET /api/buyer/workload", {});
  return [`reviewed by ${people.find(({ personId }) => personId === reviewer)?.name ?? "somebody who left"}`];
}

/** The list of assessments as a file. */
export const trackerTake: Takeaway<AssessmentEntry> = {
  what: "assessments",
  title: "Assessments: what was sent, where it stands, and what came of it",
  showWords,
  narrowedWords: ({ reviewer }) => reviewerWords(reviewer),
  notes: scoreNotes,
  tablesOf: (entries) => [tableOf({ name: "Assessments", columns, rows: entries })],
};
