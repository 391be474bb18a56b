import type { CampaignItem, CampaignView } from "#contract/campaign.ts";
import { failedWords, leftOutWords } from "#domain/campaign/left-out.ts";
import { tierWords } from "#domain/register/tiers.ts";
import { dayCell, momentCell, shareCell } from "#domain/spreadsheet/cell.ts";
import { type SheetColumn, tableOf } from "#domain/spreadsheet/table.ts";
import type { Takeaway } from "#web/list/take/takeaway.ts";
import { showWords } from "./campaigns-spec.ts";
import { stateOfItem } from "./item-state.ts";

const whyWords = { ...leftOutWords, ...failedWords };

/** How much is answered; not known before it was opened, and all of it once it is submitted. */
function answeredOf({ sent }: CampaignItem) {
  if (sent === null || sent.questions === 0) return null;
  return shareCell(sent.submittedAt === null ? Math.min(1, sent.answered / sent.questions) : 1);
}

const columns: readonly SheetColumn<CampaignItem>[] = [
  { header: "Vendor", cell: ({ vendorName }) => vendorName },
  { header: "Product", cell: ({ product }) => product },
  { header: "State", cell: (item) => stateOfItem(item).words },
  { header: "Why", cell: ({ why }) => (why === null ? "" : whyWords[why]) },
  { header: "Tier", cell: ({ tier }) => (tier === null ? "" : tierWords[tier]) },
  { header: "Questionnaire", cell: ({ questionnaireTitle }) => questionnaireTitle },
  { header: "Contact", cell: ({ contactName }) => contactName },
  { header: "Contact: e-mail address", cell: ({ contactEmail }) => contactEmail },
  { header: "Due", cell: ({ dueOn, sent }) => dayCell(sent?.dueOn ?? dueOn) },
  { header: "Answered", cell: answeredOf },
  { header: "Last at work", cell: ({ sent }) => momentCell(sent?.activeAt) },
  { header: "Submitted", cell: ({ sent }) => momentCell(sent?.submittedAt) },
];

/** The lines of one sending as a file. */
export const campaignTake = ({ id, name }: Pick<CampaignView, "id" | "name">): Takeaway<CampaignItem> => ({
  what: "campaign",
  subject: id,
  title: `Sending to many: ${name}`,
  showWords,
  notes: [],
  tablesOf: (entries) => [tableOf({ name: "Lines", columns, rows: entries })],
});
