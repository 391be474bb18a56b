import { expect, it } from "vitest";
import type { ReportLine } from "#contract/vendor-import.ts";
import { readCsv } from "#domain/questionnaire/import/workbook/read-csv.ts";
import { reportCsv } from "#web/features/buyer/vendors/import/report-csv.ts";

const line: ReportLine = {
  row: 2,
  rows: [2, 7],
  name: "=HYPERLINK(1)",
  is: "changed",
  vendorId: "vnd_1",
  isAway: false,
  changes: [
    { part: "tier", of: "", from: "standard", to: "critical" },
    { part: "contact", of: "+ana@lark.example", from: "", to: "@Ana" },
  ],
  doubt: "same-domain",
  decided: "same",
  because: [],
  remarks: ["-1 is odd."],
  afterwards: null,
};

it("has a row for each field that changed, and no cell that a spreadsheet takes for a formula", () => {
  const refused = { ...line, row: 3, rows: [3], is: "refused" as const, changes: [], doubt: null, decided: null };
  const read = readCsv(reportCsv([line, { ...refused, because: ["It has no name."], remarks: [] }]));
  const rows = read.ok ? (read.sheets[0]?.rows ?? []) : [];
  expect(rows.slice(1).map((cells) => cells.slice(0, 8))).toEqual([
    ["2", "2 7", "'=HYPERLINK(1)", "Changed", "Tier", "", "Standard", "Critical"],
    ["2", "2 7", "'=HYPERLINK(1)", "Changed", "Contact", "'+ana@lark.example", "", "'@Ana"],
    ["3", "3", "'=HYPERLINK(1)", "Not taken", "", "", "", ""],
  ]);
  expect(rows[1]?.slice(8)).toEqual([
    "The register has this domain under another name.",
    "It was decided that it is this vendor.",
    "'-1 is odd.",
  ]);
  expect(rows[3]?.[10]).toBe("It has no name.");
  const back = reportCsv([{ ...line, afterwards: { is: "left-alone", because: "asked" } }]);
  expect(back).toContain("this stays: the vendor was asked since.");
  for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@]/);
});
