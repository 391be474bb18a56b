import type { IntakeEntry } from "#contract/intake.ts";
import { intakeStateWords } from "#domain/intake/intake-states.ts";
import { tierWords } from "#domain/register/tiers.ts";
import { dayCell, momentCell } from "#domain/spreadsheet/cell.ts";
import { type SheetColumn, tableOf } from "#domain/spreadsheet/table.ts";
import type { Takeaway } from "#web/list/take/takeaway.ts";
import { showWords } from "./intakes-spec.ts";

const columns: readonly SheetColumn<IntakeEntry>[] = [
  { header: "Product", cell: ({ product }) => product },
  { header: "Vendor", cell: ({ vendorName }) => vendorName },
  { header: "Asked by", cell: ({ askedBy }) => askedBy },
  { header: "Department", cell: ({ department }) => department },
  { header: "Tier", cell: ({ tier }) => (tier === null ? "" : tierWords[tier]) },
  { header: "Needed by", cell: ({ neededOn }) => dayCell(neededOn) },
  { header: "State", cell: ({ state }) => intakeStateWords[state] },
  { header: "Asked", cell: ({ askedAt }) => momentCell(askedAt) },
];

/** What people inside asked to be bought, as a file. */
export const intakesTake: Takeaway<IntakeEntry> = {
  what: "asked-to-buy",
  title: "What people inside want to be bought",
  showWords,
  notes: [],
  tablesOf: (entries) => [tableOf({ name: "Asked to buy", columns, rows: entries })],
};
