import { describe, expect, it } from "vitest";
import { proposeColumns } from "#domain/register/import/propose-columns.ts";
import { type Answers, noAnswers, openQuestions } from "#domain/register/import/questions.ts";
import { readVendorFile } from "#domain/register/import/read-file.ts";
import { readList } from "#domain/register/import/read-list.ts";

/** A CSV file read as it is proposed. */
async function read(text: string, said: Partial<Answers> = {}) {
  const file = await readVendorFile(new TextEncoder().encode(text));
  if (!file.ok) throw new Error(file.because);
  const mapping = proposeColumns(file.sheets);
  const sheet = file.sheets.find(({ name }) => name === mapping?.sheet);
  if (!mapping || !sheet) throw new Error("no headers");
  return { mapping, ...readList(sheet, { mapping, said: { ...noAnswers, ...said }, isWorkbook: file.isWorkbook }) };
}
const refusals = ({ refused }: Awaited<ReturnType<typeof read>>) =>
  refused.map(({ row, because }) => `${row}: ${because.join(" ")}`);

describe("a list of vendors from a file", () => {
  it("is understood by its headers in English, German and French, below a title", async () => {
    const heads = [
      "Vendor,Legal entity,Contact name,Contact e-mail,Contract end,Annual spend,Criticality,Product",
      "Lieferant,Firmierung,Ansprechpartner,E-Mail,Vertragsende,Auftragswert,Kritikalität,Produkt",
      "Fournisseur,Raison sociale,Interlocuteur,Courriel,Date de fin,Montant,Criticité,Produit",
    ];
    for (const head of heads) {
      const { mapping, entries } = await read(
        `Our vendors\n\n${head}\nLark,Lark Ltd,Ana,ana@lark.example,2027-03-31,EUR 5,Critical,Loop\n`,
      );
      expect([mapping.headerRow, Object.keys(mapping.columns)]).toEqual([
        3,
        ["name", "legalName", "contactName", "contactEmail", "endsOn", "contractValue", "tier", "product"],
      ]);
      expect(entries[0]?.entry.products).toMatchObject([{ name: "Loop" }]);
    }
  });

  it("puts rows of one vendor together, and refuses the row that says something else", async () => {
    const list = await read(
      [
        "Vendor,Legal entity,Contact,E-mail,Product,Contract end",
        "Lark,Lark Ltd,Ana,ana@lark.example,Loop,2027-03-31",
        "Lark,LARK Limited,Ben,ben@lark.example,Suite,",
        "Lark,Lark Ltd,,,Loop,2028-03-31",
      ].join("\n"),
    );
    expect(list.entries).toHaveLength(1);
    expect(list.entries[0]?.entry).toMatchObject({
      rows: [2, 3],
      vendor: { contacts: [{ email: "ana@lark.example" }, { email: "ben@lark.example" }] },
      products: [{ name: "Loop" }, { name: "Suite" }],
    });
    expect(refusals(list)).toEqual([
      "4: Row 2 tells of the same vendor and says another end. The register keeps one of each.",
    ]);
  });

  it("keeps nothing of a row silently back: another purpose, other factors or another name of a contact are refused by row", async () => {
    const list = await read(
      [
        "Vendor,Legal entity,Contact name,Contact e-mail,Product,Purpose",
        "Lark,Lark Ltd,,ana@lark.example,Loop,Notes of ward rounds",
        "Lark,Lark Ltd,Ana Ruiz,ana@lark.example,Loop,Notes of ward rounds",
        "Lark,Lark Ltd,Ana Ruiz,ana@lark.example,Loop,Triage of patients",
        "Lark,Lark Ltd,Ben Holt,ana@lark.example,Loop,",
      ].join("\n"),
    );
    expect(list.entries[0]?.entry).toMatchObject({
      rows: [2, 3],
      vendor: { contacts: [{ name: "Ana Ruiz", email: "ana@lark.example" }] },
      products: [{ name: "Loop", purpose: "Notes of ward rounds" }],
    });
    expect(refusals(list)).toEqual([
      "4: Row 2 tells of the same vendor and says another purpose of Loop. The register keeps one of each.",
      "5: Row 2 tells of the same vendor and says another name of ana@lark.example. The register keeps one of each.",
    ]);
  });

  it("drops no person and no role of a cell silently", async () => {
    const list = await read(
      [
        "Vendor,Legal entity,Contact name,Contact e-mail,Contact role,Product",
        "Lark,Lark Ltd,Ana Ruiz; Ben Holt,ana@lark.example,DPO,Loop",
        "Finch,Finch Ltd,Cy; Di; Ed,c@finch.example; d@finch.example; e@finch.example,DPO; CISO,Loop",
        "Wren,Wren Ltd,Fay; Gus,f@wren.example; f@wren.example,,Loop",
        "Robin,Robin Ltd,Hal,h@robin.example,DPO,Loop",
        "Robin,Robin Ltd,Hal,h@robin.example,CISO,Loop",
      ].join("\n"),
    );
    expect(list.entries.map(({ entry, remarks }) => [entry.vendor.name, remarks])).toEqual([
      ["Lark", expect.arrayContaining(["Ben Holt was left out: a contact needs an address."])],
      ["Finch", expect.arrayContaining(["DPO, CISO: it is not clear who has which of these roles."])],
      ["Robin", expect.anything()],
    ]);
    expect(list.entries[1]?.entry.vendor.contacts.map(({ role }) => role)).toEqual(["", "", ""]);
    expect(refusals(list)).toEqual([
      "4: f@wren.example is given as Fay and as Gus.",
      "6: Row 5 tells of the same vendor and says another role of h@robin.example. The register keeps one of each.",
    ]);
  });

  it("refuses by its row what is no day, no amount, no address and no name, and takes the others", async () => {
    const list = await read(
      [
        "Vendor;E-mail;Contract start;Contract end;Value;Notice",
        "A;;;29.02.2027;;",
        "B;b at b;;;;",
        ";b@b.example;;;;",
        "D;;2027-03-01;2027-02-01;;",
        "E;;;;twelve;",
        "F;;;;;3 months",
        "G;;;03/04/27;;",
        "H;h@h.example;1 March 2026;31. Dezember 2027;EUR 1.200,40;12 weeks",
      ].join("\n"),
    );
    expect(refusals(list)).toEqual([
      "2: End of the contract: “29.02.2027” is no date that exists. Write it as 2027-03-31.",
      "3: “b at b” is no e-mail address.",
      "4: It has no name.",
      "5: The contract ends before it starts.",
      "6: Value of the contract: “twelve” is no amount. Write it in full, such as 12000, with one currency or none.",
      "7: Notice: “3 months” is no number of days. Write it as 90.",
      "8: End of the contract: “03/04/27” has a year of two figures. Write it as 2027-03-31.",
    ]);
    expect(list.entries.map(({ entry }) => entry.vendor.contract)).toEqual([
      { number: "", value: 1200, currency: "EUR", startsOn: "2026-03-01", endsOn: "2027-12-31", noticeDays: 84 },
    ]);
  });

  it("asks once for a column whose dates can be read in two ways, with what others of it show", async () => {
    const text = "Vendor,Contract start,Contract end\nA,03/04/2026,03/04/2027\nB,13/04/2026,05/05/2027";
    const asked = await read(text);
    expect(asked.questions.dates).toEqual([
      { role: "startsOn", example: "03/04/2026", shown: { order: "day-first", by: "13/04/2026" } },
      { role: "endsOn", example: "03/04/2027", shown: undefined },
    ]);
    expect(openQuestions(asked.questions, asked.answers)).toBe(1);
    expect(refusals(asked)).toEqual(["2: End of the contract: “03/04/2027” can be read in two ways."]);
    const told = await read(text, { orders: { endsOn: "month-first" } });
    expect(openQuestions(told.questions, told.answers)).toBe(0);
    expect(told.entries.map(({ entry }) => entry.vendor.contract.endsOn)).toEqual(["2027-03-04", "2027-05-05"]);
  });

  it("claims no tier and no currency that nobody said", async () => {
    const text = "Vendor,Criticality,Value\nA,High,500\nB,critical,€ 700";
    const asked = await read(text);
    expect(asked.questions).toMatchObject({
      currencies: [{ sign: "", count: 1 }],
      tierWords: [
        { word: "High", proposed: undefined },
        { word: "critical", proposed: "critical" },
      ],
    });
    expect(openQuestions(asked.questions, asked.answers)).toBe(2);
    expect(asked.entries.map(({ entry: { vendor } }) => [vendor.tier, vendor.contract.value])).toEqual([
      [null, null],
      ["critical", 700],
    ]);
    const told = await read(text, { currencies: new Map([["", "CHF"]]), tierWords: new Map([["high", "important"]]) });
    expect(told.entries.map(({ entry: { vendor } }) => [vendor.tier, vendor.contract.currency])).toEqual([
      ["important", "CHF"],
      ["critical", "EUR"],
    ]);
  });

  it("takes a domain for nobody's where anybody has an address or several share it, and says so", async () => {
    const list = await read(
      [
        "Vendor,Website,E-mail",
        "A,https://www.a.example/about,ana@gmail.com",
        "B,,ben@gmail.com",
        "C,,cora@agency.example",
        "D,,cora@agency.example",
        "E,,eva@e.example",
      ].join("\n"),
    );
    expect(list.entries.map(({ entry }) => [entry.vendor.domain, entry.contactDomain, entry.isDomainShared])).toEqual([
      ["a.example", "", false],
      ["", "", false],
      ["", "", true],
      ["", "", true],
      ["", "e.example", false],
    ]);
    expect(list.entries[2]?.remarks).toEqual([
      "agency.example is shared by 2 vendors of the file: it does not tell them apart.",
      "cora@agency.example is a contact of 2 vendors of the file.",
    ]);
  });

  it("takes several people of a cell, names one by the address, and leaves out whom nobody can write to", async () => {
    const list = await read(
      ["Vendor;Contact;E-mail", 'A;"Ana; Ben";"ana@a.example; ben@a.example"', "B;;b@b.example", "C;Cora;"].join("\n"),
    );
    expect(list.entries.map(({ entry }) => entry.vendor.contacts.map(({ name }) => name))).toEqual([
      ["Ana", "Ben"],
      ["b@b.example"],
      [],
    ]);
    expect(list.entries[2]?.remarks).toEqual([
      "Cora was left out: a contact needs an address.",
      "No contact: it cannot be asked anything yet.",
    ]);
  });

  it("takes the five factors of a use together or not at all", async () => {
    const list = await read(
      "Vendor,Product,Data,Consequence,Autonomy,Regulation,Reach\nA,Loop,3,2,1,0,3\nB,Loop,3,2,,0,3\nC,Loop,4,2,1,0,3",
    );
    expect(list.entries[0]?.entry.products[0]?.uses).toMatchObject([
      { id: "loop", factors: { data: 3, consequence: 2, autonomy: 1, regulation: 0, reach: 3 } },
    ]);
    expect(list.refused.map(({ row }) => row)).toEqual([3, 4]);
  });
});
