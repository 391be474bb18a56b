import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { afterAll, expect, it } from "vitest";
import { workbookOf } from "#domain/spreadsheet/workbook.ts";
import { findLibreOffice } from "./find-libreoffice.ts";

const folder = mkdtempSync(join(tmpdir(), "annexa-sheet-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A workbook of ours with formulas that somebody wrote into cells beside it, as text of the second sheet's first row. */
async function withFormulas(formulas: readonly string[]): Promise<Uint8Array> {
  const bytes = await workbookOf({
    about: [["What it is", "Assessments"]],
    tables: [
      {
        name: "Assessments",
        headers: ["Product", "Assured", "Due", "Sent"],
        rows: [
          ["Loop", { share: 0.25 }, { day: "2027-01-01" }, { moment: Date.UTC(2027, 0, 1, 12) }],
          ["=1+1", { share: 0.75 }, { day: "2027-01-31" }, { moment: Date.UTC(2027, 0, 2, 12) }],
          ["Nothing known", null, null, null],
        ],
      },
    ],
  });
  const parts = unzipSync(bytes);
  const name = "xl/worksheets/sheet1.xml";
  const cells = formulas.map((formula, at) => `<row r="${50 + at}"><c r="A${50 + at}"><f>${formula}</f></c></row>`);
  const sheet = strFromU8(parts[name] ?? new Uint8Array()).replace("</sheetData>", `${cells.join("")}</sheetData>`);
  return zipSync({ ...parts, [name]: strToU8(sheet) });
}

it("adds up, compares and filters in LibreOffice: numbers are numbers, dates are dates, and no text runs", async () => {
  const formulas = [
    "AVERAGE(Assessments!B2:B4)",
    "SUM(Assessments!B2:B4)",
    "MAX(Assessments!C2:C4)-MIN(Assessments!C2:C4)",
    "Assessments!D3-Assessments!D2",
    "IF(ISTEXT(Assessments!A3),Assessments!A3,&quot;ran&quot;)",
  ];
  const file = join(folder, "taken.xlsx");
  writeFileSync(file, await withFormulas(formulas));
  const filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1";
  const args = [`-env:UserInstallation=file://${folder}/profile`, "--headless", "--convert-to", filter];
  execFileSync(findLibreOffice(), [...args, "--outdir", folder, file], { stdio: "ignore" });
  const lines = readFileSync(join(folder, "taken-About.csv"), "utf8").trimEnd().split("\n");
  expect(lines.slice(-formulas.length).map((line) => line.replace(/,+$/, ""))).toEqual([
    "50%",
    "1",
    "30",
    "24:00:00",
    "=1+1",
  ]);
});
