import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { proposeColumns } from "#domain/register/import/propose-columns.ts";
import { noAnswers } from "#domain/register/import/questions.ts";
import { readAmount } from "#domain/register/import/read-amount.ts";
import { readVendorFile } from "#domain/register/import/read-file.ts";
import { readList } from "#domain/register/import/read-list.ts";

const amount = (cell: string, isWorkbook = false) => {
  const read = readAmount(cell, { isWorkbook });
  return read.is === "amount" ? [read.value, read.currency] : read.is;
};

describe("an amount in a cell", () => {
  it("is read with marks for thousands and decimals, and with its currency", () => {
    const cells = ["1,234,567", "1.234.567,50 €", "CHF 1'200", "1 200 EUR", "US$ 99", "£1,000.49", "12000", "7,5"];
    expect(cells.map((cell) => amount(cell))).toEqual([
      [1_234_567, ""],
      [1_234_568, "EUR"],
      [1200, "CHF"],
      [1200, "EUR"],
      [99, "USD"],
      [1000, "GBP"],
      [12_000, ""],
      [8, ""],
    ]);
  });

  it("is refused where it is none, is below zero, or could be a thousand or one", () => {
    for (const cell of ["about 5", "-5", "5k", "EUR 5 USD", "1,23,456", "9999999999999"])
      expect(amount(cell), cell).toBe("wrong");
    expect([amount("1.234"), amount("1.234", true), amount("1.234 €", true)]).toEqual([
      [1234, ""],
      "wrong",
      [1234, "EUR"],
    ]);
  });
});

it("takes real days, and of formulas what they last showed; one without a result refuses its row", async () => {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: "Vendors",
        rows: [
          ["Vendor", "Contract end", "Value", "Currency"],
          ["A", new Date("2028-02-29T00:00:00Z"), 1200.5, "EUR"],
          ["B", new Date("2027-12-31T00:00:00Z"), null, "EUR"],
          ["C", new Date("2027-12-31T00:00:00Z"), null, "EUR"],
        ],
        cells: new Map([
          ["2,2", { formula: "600*2", formulaResult: 1200 }],
          ["3,2", { formula: "600*2" }],
        ]),
      },
    ],
  });
  const file = await readVendorFile(bytes);
  if (!file.ok) throw new Error(file.because);
  const mapping = proposeColumns(file.sheets);
  const [sheet] = file.sheets;
  if (!mapping || !sheet) throw new Error("no headers");
  const list = readList(sheet, { mapping, said: noAnswers, isWorkbook: file.isWorkbook });
  expect(list.entries.map(({ entry }) => [entry.vendor.contract.endsOn, entry.vendor.contract.value])).toEqual([
    ["2028-02-29", 1201],
    ["2027-12-31", 1200],
  ]);
  expect(list.refused).toEqual([
    {
      row: 4,
      name: "C",
      because: ["“Value” holds a formula without its result. Open the file in Excel and save it again."],
    },
  ]);
});
