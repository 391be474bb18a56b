import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { domainIn } from "#domain/register/import/domains.ts";
import { proposeColumns } from "#domain/register/import/propose-columns.ts";
import { noAnswers } from "#domain/register/import/questions.ts";
import { readAmount, shownDecimal } from "#domain/register/import/read-amount.ts";
import { readVendorFile } from "#domain/register/import/read-file.ts";
import { readList } from "#domain/register/import/read-list.ts";

const amount = (cell: string, isWorkbook = false, decimal?: "." | ",") => {
  const read = readAmount(cell, { isWorkbook, decimal });
  return read.is === "amount" ? [read.value, read.currency] : read.is;
};

describe("an amount in a cell", () => {
  it("is read with marks for thousands and decimals, and with its currency", () => {
    const cells = [
      "1,234,567",
      "1.234.567,50 €",
      "CHF 1'200",
      "1 200 EUR",
      "US$ 99",
      "£1,000.49",
      "12000",
      "7,5",
      "CHF 1'200.–",
      "100,- kr",
      "100.-",
    ];
    expect(cells.map((cell) => amount(cell))).toEqual([
      [1_234_567, ""],
      [1_234_568, "EUR"],
      [1200, "CHF"],
      [1200, "EUR"],
      [99, "USD"],
      [1000, "GBP"],
      [12_000, ""],
      [8, ""],
      [1200, "CHF"],
      [100, "kr"],
      [100, ""],
    ]);
  });

  it("is refused where it is none, is below zero, or could be a thousand or one", () => {
    for (const cell of [
      "about 5",
      "-5",
      "5k",
      "EUR 5 USD",
      "1 Mio",
      "1.5 Mrd EUR",
      "12 TSD €",
      "¥ 5 EUR",
      "1,23,456",
      "9999999999999",
    ])
      expect(amount(cell), cell).toBe("wrong");
    expect([amount("1.234"), amount("1.234", true), amount("1.234 €", true)]).toEqual([
      "ambiguous",
      "wrong",
      "ambiguous",
    ]);
  });

  it("names one currency however often, and by a sign that several share only with a code beside it", () => {
    const cells = ["EUR 5 €", "5 € eur", "$5", "5 ¥", "CAD $5", "R$ 5", "C$5", "5 cny ¥"];
    const abroad = [
      "5 kr",
      "5 kr.",
      "kr 5",
      "Kr. 5",
      "5 SEK kr",
      "5 zł",
      "5 Kč",
      "5 Ft",
      "Fr. 5",
      "5 euros",
      "₩5",
      "5 ₺",
    ];
    const theirs = ["kr", "kr", "kr", "kr", "SEK", "PLN", "CZK", "HUF", "CHF", "EUR", "KRW", "TRY"];
    expect(abroad.map((cell) => amount(cell))).toEqual(theirs.map((currency) => [5, currency]));
    // A sign that nobody knows here, and a code that does not share the word, are no currency of it.
    expect([amount("5 ₿"), amount("5 EUR kr")]).toEqual(["wrong", "wrong"]);
    expect(cells.map((cell) => amount(cell))).toEqual(
      ["EUR", "EUR", "$", "¥", "CAD", "BRL", "CAD", "CNY"].map((currency) => [5, currency]),
    );
  });

  it("with one mark and three digits behind it is read as the column has it; a nought in front says that they are decimals", () => {
    const both = (cell: string) => [amount(cell, false, "."), amount(cell, false, ",")];
    expect(both("1.234")).toEqual([
      [1, ""],
      [1234, ""],
    ]);
    expect(both("12,600 €")).toEqual([
      [12_600, "EUR"],
      [13, "EUR"],
    ]);
    expect([amount("0.500"), amount("0,500"), amount("0.500", true), amount("0.500", false, ",")]).toEqual([
      [1, ""],
      [1, ""],
      [1, ""],
      [1, ""],
    ]);
    expect(amount("0.499")).toEqual([0, ""]);
  });

  it("shows the mark of its column where it can only be read in one way, and nothing where some say the opposite", () => {
    const shown = (...cells: string[]) => shownDecimal(cells)?.mark;
    expect([shown("1.234", "12.5"), shown("1.234", "1.234.567"), shown("1.234", "1.200,50 €")]).toEqual([
      ".",
      ",",
      ",",
    ]);
    expect([shown("1.234", "12,5", "12.5"), shown("1.234"), shown("1.234", "0.500")]).toEqual([
      undefined,
      undefined,
      ".",
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

describe("the domain in a cell", () => {
  it("is one, whatever its case and what stands around it", () => {
    const cells = [
      "lark.example",
      "LARK.Example.",
      "https://WWW.lark.example:8443/team/@ana?q=1#top",
      "HTTP://lark.example",
      "www.lark.example/",
      "Ana@Lark.Example",
      "mailto:ana@lark.example",
      "//lark.example\\x",
      "https://ana:secret@lark.example",
    ];
    expect(cells.map(domainIn)).toEqual(cells.map(() => "lark.example"));
  });

  it("is written in ASCII where its name is not, so that both writings are one domain", () => {
    expect([
      domainIn("Müller.example"),
      domainIn("xn--mller-kva.example"),
      domainIn("https://www.müller.example/"),
    ]).toEqual(["xn--mller-kva.example", "xn--mller-kva.example", "xn--mller-kva.example"]);
  });

  it("is none where there is only a word, a number, an address of a machine or nothing", () => {
    for (const cell of ["", "lark", "1.2", "192.168.0.1", "www.", "not a domain.example", "[::1]", "https://"])
      expect(domainIn(cell), cell).toBeUndefined();
    expect(domainIn("www.example")).toBe("www.example");
  });
});
