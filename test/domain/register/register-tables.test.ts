import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ContactFacts, ProductFacts, VendorFacts } from "#domain/register/import/entry.ts";
import { proposeColumns } from "#domain/register/import/propose-columns.ts";
import { noAnswers } from "#domain/register/import/questions.ts";
import { readVendorFile } from "#domain/register/import/read-file.ts";
import { readList } from "#domain/register/import/read-list.ts";
import { registerTables, type TakenVendor } from "#domain/register/register-tables.ts";
import { csvOf } from "#domain/spreadsheet/csv.ts";
import { workbookOf } from "#domain/spreadsheet/workbook.ts";

const word = fc.stringMatching(/^[A-Z][a-z]{1,8}( [A-Z][a-z]{1,8})?$/);
const saidOrNot = fc.oneof(fc.constant(""), word);
const contact: fc.Arbitrary<ContactFacts> = fc.record({
  name: word,
  email: fc.stringMatching(/^[a-z]{2,8}@[a-z]{3,8}\.example$/),
  role: fc.constantFrom("Security", "Contracts", ""),
});
const day = fc.constantFrom(null, "2026-01-31", "2027-12-03");
// A currency without a value says nothing, and is not read.
const sum = fc.oneof(
  fc.constant({ value: null, currency: "" }),
  fc.record({ value: fc.integer({ min: 0, max: 9_000_000 }), currency: fc.constantFrom("EUR", "SEK", "JPY") }),
);
const rest = fc.record({
  number: fc.constantFrom("", "00042", "C-7", "=7"),
  startsOn: fc.constant(null),
  endsOn: day,
  noticeDays: fc.constantFrom(null, 0, 90),
});
const factor = fc.integer({ min: 0, max: 3 });
const factors = fc.record({ data: factor, consequence: factor, autonomy: factor, regulation: factor, reach: factor });
const product: fc.Arbitrary<ProductFacts> = fc.record({
  name: word,
  purpose: saidOrNot,
  uses: fc.array(fc.record({ id: fc.constant("use"), name: word, description: fc.constant(""), factors }), {
    maxLength: 2,
  }),
  departments: fc.uniqueArray(word, { maxLength: 2 }),
});
const vendor: fc.Arbitrary<VendorFacts> = fc.record({
  name: word,
  legalName: saidOrNot,
  website: fc.constantFrom("", "https://lark.example"),
  // A website without a domain gives one.
  domain: fc.constant("lark.example"),
  country: saidOrNot,
  contacts: fc.uniqueArray(contact, { maxLength: 4, selector: ({ email }) => email }),
  owner: fc.record({ name: word, email: fc.constantFrom("", "kim@harbour.example") }),
  contract: fc.tuple(sum, rest).map(([value, others]) => ({ ...others, ...value })),
  tier: fc.constantFrom(null, "critical", "important", "standard"),
  note: fc.constantFrom("", "- first\n- second", "Pays late"),
});
const register: fc.Arbitrary<TakenVendor[]> = fc.uniqueArray(
  fc.record({
    body: vendor,
    products: fc.uniqueArray(product, { maxLength: 3, selector: ({ name }) => name.toLowerCase() }),
  }),
  { minLength: 1, maxLength: 4, selector: ({ body }) => body.name.toLowerCase() },
);

/** A file read as the import proposes to. */
async function readBack(bytes: Uint8Array) {
  const file = await readVendorFile(bytes);
  if (!file.ok) throw new Error(file.because);
  const mapping = proposeColumns(file.sheets);
  const sheet = file.sheets.find(({ name }) => name === mapping?.sheet);
  if (!mapping || !sheet) throw new Error("no headers");
  return { mapping, ...readList(sheet, { mapping, said: noAnswers, isWorkbook: file.isWorkbook }) };
}

const filesOf = async (taken: readonly TakenVendor[]): Promise<readonly Uint8Array[]> => {
  const tables = registerTables(taken);
  return [
    await workbookOf({ about: [["What it is", "The register of vendors"]], tables }),
    new TextEncoder().encode(csvOf(tables[0] ?? { name: "", headers: [], rows: [] })),
  ];
};

/** As the import reads it: of further contacts of whom some have no role, none, which erases none that the register has. */
function asRead(facts: VendorFacts): VendorFacts {
  const [first, ...further] = facts.contacts;
  const roles = new Set(further.map(({ role }) => role));
  const isMixed = roles.size > 1 && roles.has("");
  const rest = isMixed ? further.map((one) => ({ ...one, role: "" })) : further;
  return { ...facts, contacts: first === undefined ? [] : [first, ...rest] };
}

describe("the register as a file", () => {
  it("is read again by the import as it was, in both formats, without a question", async () => {
    await fc.assert(
      fc.asyncProperty(register, async (taken) => {
        for (const bytes of await filesOf(taken)) {
          const list = await readBack(bytes);
          expect(list.refused).toEqual([]);
          expect(list.entries.map(({ entry }) => entry.vendor)).toEqual(taken.map(({ body }) => asRead(body)));
          for (const [at, { entry }] of list.entries.entries()) {
            const facts = (taken[at]?.products ?? []).map(({ uses, ...rest }) => ({
              ...rest,
              factors: uses.length === 1 ? [uses[0]?.factors] : [],
            }));
            expect(
              entry.products.map(({ uses, ...rest }) => ({ ...rest, factors: uses.map((use) => use.factors) })),
            ).toEqual(facts);
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  it("says the uses of a product on a sheet of their own, as a cell can hold but one", () => {
    const use = (name: string, data: 0 | 3) => ({
      id: name,
      name,
      description: "",
      factors: { data, consequence: 1, autonomy: 1, regulation: 1, reach: 1 } as const,
    });
    const [facts] = fc.sample(vendor, 1);
    if (facts === undefined) throw new Error("none");
    const products = [{ name: "Loop", purpose: "", departments: [], uses: [use("Chat", 0), use("Hiring", 3)] }];
    const uses = registerTables([{ body: facts, products }]).find(({ name }) => name === "Uses");
    expect(uses?.rows.map((row) => row.slice(1, 5))).toEqual([
      ["Loop", "Chat", "", 0],
      ["Loop", "Hiring", "", 3],
    ]);
  });
});
