import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { importRoles } from "#domain/register/import/columns.ts";
import { keptMappingSchema } from "#domain/register/import/kept-mapping.schema.ts";
import { answersAsKept, columnsAsKept, headersKey, keptMappingOf } from "#domain/register/import/kept-mapping.ts";
import { type Answers, noAnswers } from "#domain/register/import/questions.ts";
import { readList } from "#domain/register/import/read-list.ts";

const answers: Answers = {
  orders: { endsOn: "month-first" },
  decimal: ",",
  currencies: new Map([["$" as const, "CAD"]]),
  tierWords: new Map([["high", "critical" as const]]),
};
const sheetOf = (...rows: string[][]) => ({ name: "Vendors", rows, lists: [] });

describe("how a list is read, kept by its headers", () => {
  it("finds the same columns again wherever they stand, in any case, also where two have one header", () => {
    const headers = fc.array(fc.constantFrom("Vendor", "Contact", "Tier", " ends on ", "Note", "", "E-mail"), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(headers, fc.array(fc.nat(), { minLength: 8, maxLength: 8 }), (before, order) => {
        const columns = Object.fromEntries(
          before.flatMap((header, at) => (header === "" ? [] : [[importRoles[at] ?? "name", at]])),
        );
        const kept = keptMappingSchema.parse(
          JSON.parse(JSON.stringify(keptMappingOf(before, { columns, answers: noAnswers }))),
        );
        const asBefore = columnsAsKept(
          before.map((header) => ` ${header.toUpperCase()}`),
          kept,
        );
        expect(asBefore).toEqual(columns);
        // In another order each role is at the same header, and equal headers keep their order among each other.
        const places = before.map((_, at) => at).toSorted((a, b) => (order[a] ?? 0) - (order[b] ?? 0));
        const after = places.map((at) => before[at] ?? "");
        const moved = columnsAsKept(after, kept);
        for (const [role, at] of Object.entries(columns))
          expect(after[moved[role as "name"] ?? -1]?.trim().toLowerCase()).toBe(before[at]?.trim().toLowerCase());
        expect(headersKey(after)).toBe(headersKey(before));
      }),
    );
  });

  it("says nothing of a column that is gone", () => {
    const kept = keptMappingOf(["Vendor", "Tier"], { columns: { name: 0, tier: 1 }, answers });
    expect(columnsAsKept(["Vendor"], kept)).toEqual({ name: 0 });
    expect(headersKey(["Vendor"])).not.toBe(headersKey(["Vendor", "Tier"]));
  });

  it("takes over what was said, but for what this very list shows to be another way", () => {
    const headers = ["Vendor", "Ends on", "Value"];
    const mapping = { sheet: "Vendors", headerRow: 1, columns: { name: 0, endsOn: 1, contractValue: 2 } };
    const kept = keptMappingOf(headers, { columns: mapping.columns, answers });
    const questions = (...rows: string[][]) =>
      readList(sheetOf(headers, ...rows), { mapping, said: noAnswers, isWorkbook: false }).questions;
    expect(answersAsKept(kept, questions(["Lark", "03/04/2027", "1.234"]))).toEqual(answers);
    const shown = answersAsKept(kept, questions(["Lark", "03/04/2027", "1.234"], ["Alder", "31/12/2027", "12.5"]));
    expect([shown.orders, shown.decimal]).toEqual([{}, "."]);
  });
});

describe("what a list leaves open", () => {
  const mapping = { sheet: "Vendors", headerRow: 1, columns: { name: 0, tier: 1, contractValue: 2 } };
  const read = (rows: string[][], said = noAnswers) =>
    readList(sheetOf(["Vendor", "Tier", "Value"], ...rows), { mapping, said, isWorkbook: false });

  it("is every word for a tier, however many there are: none is dropped", () => {
    const { questions } = read(Array.from({ length: 45 }, (_, at) => [`V${at}`, `Word ${at}`, ""]));
    expect(questions.tierWords.map(({ word }) => word)).toEqual(Array.from({ length: 45 }, (_, at) => `Word ${at}`));
  });

  it("is an amount that could be a thousand or one, until somebody says it or the column shows it", () => {
    const rows = [["Lark", "", "EUR 1.234"]];
    const open = read(rows);
    expect(open.questions.amount).toEqual({ example: "EUR 1.234", mark: ".", shown: undefined });
    expect(open.refused[0]?.because.join(" ")).toContain("can be read in two ways");
    const amountOf = (list: ReturnType<typeof read>) => list.entries[0]?.entry.vendor.contract.value;
    expect(amountOf(read(rows, { ...noAnswers, decimal: "," }))).toBe(1234);
    expect(amountOf(read(rows, { ...noAnswers, decimal: "." }))).toBe(1);
    expect(amountOf(read([...rows, ["Alder", "", "EUR 12,50"]]))).toBe(1234);
  });

  it("is the currency of a sign that several share, asked apart from amounts without any, and a code in its column says it", () => {
    const mapping = { sheet: "Vendors", headerRow: 1, columns: { name: 0, contractValue: 1, currency: 2 } };
    const list = (said = noAnswers) =>
      readList(
        sheetOf(
          ["Vendor", "Value", "Currency"],
          ["A", "$5", ""],
          ["B", "6", "$"],
          ["C", "$7", "CAD"],
          ["D", "8", ""],
          ["E", "¥9", ""],
        ),
        { mapping, said, isWorkbook: false },
      );
    expect(list().questions.currencies).toEqual([
      { sign: "", count: 1 },
      { sign: "$", count: 2 },
      { sign: "¥", count: 1 },
    ]);
    const currencies = new Map([
      ["", "EUR"],
      ["$", "AUD"],
      ["¥", ""],
    ] as const);
    const contracts = list({ ...noAnswers, currencies }).entries.map(({ entry }) => entry.vendor.contract);
    expect(contracts.map(({ value, currency }) => [value, currency])).toEqual([
      [5, "AUD"],
      [6, "AUD"],
      [7, "CAD"],
      [8, "EUR"],
      [null, ""],
    ]);
  });
});
