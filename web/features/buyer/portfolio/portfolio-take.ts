import type { PortfolioEntry } from "#contract/portfolio.ts";
import { domains } from "#domain/catalogue/controls.ts";
import { rangesOfText } from "#domain/portfolio/shares.ts";
import { dayCell, shareCell } from "#domain/spreadsheet/cell.ts";
import { type SheetColumn, tableOf } from "#domain/spreadsheet/table.ts";
import { ratingWords } from "#domain/words/assurance.ts";
import { doubtOf, scoreNotes } from "#web/features/buyer/tracker/score-notes.ts";
import type { Takeaway } from "#web/list/take/takeaway.ts";
import { certificateStand, certificateWords } from "./certificate-stand.ts";
import { rangeInWords, shareColumns } from "./histogram.ts";
import { showWords } from "./portfolio-spec.ts";
import { together } from "./ranked-among.ts";
import { stageWords } from "./stage-words.ts";

const columns: readonly SheetColumn<PortfolioEntry>[] = [
  { header: "Product", cell: ({ product }) => product },
  { header: "Vendor", cell: ({ vendorName }) => vendorName },
  { header: "Questionnaire", cell: ({ questionnaireTitle }) => questionnaireTitle },
  { header: "Rank", cell: ({ rank }) => rank },
  { header: "Claimed", cell: ({ score }) => shareCell(score?.overall?.claimed) },
  { header: "Assured", cell: ({ score }) => shareCell(score?.overall?.assured) },
  { header: "Checked", cell: ({ score }) => shareCell(score?.overall?.checked) },
  { header: "Known", cell: ({ score }) => shareCell(score?.overall?.coverage) },
  ...domains.map(
    ({ id, title }): SheetColumn<PortfolioEntry> => ({
      header: `${id} ${title}`,
      cell: ({ score }) => shareCell(score?.domains[id]),
    }),
  ),
  { header: "Certificate", cell: ({ score }) => (score === null ? "" : certificateStand(score.certificate).words) },
  { header: "Certificate ends", cell: ({ score }) => dayCell(score?.certificate?.expires) },
  { header: "Inherent risk", cell: ({ score }) => shareCell(score?.inherent) },
  { header: "Residual risk", cell: ({ score }) => (score?.rating == null ? "" : ratingWords[score.rating]) },
  { header: "In doubt because", cell: doubtOf },
  { header: "Stage", cell: stageWords },
  { header: "Critical flags", cell: ({ score }) => score?.criticalFlags ?? null },
  { header: "Open findings", cell: ({ score }) => score?.openFindings ?? null },
  { header: "Due", cell: ({ dueOn }) => dayCell(dueOn) },
  { header: "Policy version", cell: ({ policyVersion }) => policyVersion },
];

const isWord = <Name extends string>(words: Readonly<Record<Name, string>>, name: string): name is Name =>
  Object.hasOwn(words, name);

/** The portfolio as a file. */
export const portfolioTake: Takeaway<PortfolioEntry> = {
  what: "portfolio",
  title: "The portfolio: vendors ranked by what is assured",
  showWords,
  narrowedWords: ({ rating = "", certificate = "", questionnaire = "", ranges = "" }) => [
    ...(isWord(ratingWords, rating) ? [ratingWords[rating]] : []),
    ...(isWord(certificateWords, certificate) ? [`certificate: ${certificateWords[certificate]}`] : []),
    ...(questionnaire === together ? ["ranked all in one list"] : []),
    ...(questionnaire === "" || questionnaire === together ? [] : ["only one questionnaire, named in each row"]),
    ...shareColumns.flatMap(({ key, label }) => {
      const range = rangesOfText(ranges)?.[key];
      return range === undefined ? [] : [`${label}: ${rangeInWords(range)}`];
    }),
  ],
  notes: [
    ...scoreNotes,
    "A rank is among those with the same questionnaire, unless it was narrowed otherwise. The domains hold what is assured in each.",
  ],
  tablesOf: (entries) => [tableOf({ name: "Portfolio", columns, rows: entries })],
};
