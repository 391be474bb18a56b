import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { importFile } from "#domain/questionnaire/import/import-file.ts";
import { taken, workbook } from "#test/support/questionnaires/files.ts";

const importBytes = (bytes: Uint8Array) => importFile({ bytes, fileName: "form.xlsx" });

/** The workbook with lists in the part where newer Excels keep those that point to another sheet. */
async function withNewerLists(bytes: Uint8Array, lists: readonly { cells: string; formula: string }[], prefix = "x14") {
  const files = unzipSync(bytes);
  const path = "xl/worksheets/sheet1.xml";
  const validations = lists.map(
    ({ cells, formula }) =>
      `<${prefix}:dataValidation type="list"><${prefix}:formula1><xm:f xml:space="preserve">${formula}</xm:f></${prefix}:formula1><xm:sqref>${cells}</xm:sqref></${prefix}:dataValidation>`,
  );
  const part = `<extLst><ext uri="{78C0D931}"/><ext xmlns:${prefix}="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{CCE6A557}"><${prefix}:dataValidations xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">${validations.join("")}</${prefix}:dataValidations></ext></extLst>`;
  const sheet = strFromU8(files[path] ?? new Uint8Array()).replace("</worksheet>", `${part}</worksheet>`);
  return zipSync({ ...files, [path]: strToU8(sheet) });
}

describe("drop-down lists as newer Excels keep them", () => {
  const questions = [
    ["ID", "Question", "Answer"],
    ["1", "Do you have a policy?", ""],
    ["2", "Where do you host?", ""],
  ];

  it("are the answers of their questions, one cell or several ranges, on a sheet with any name", async () => {
    const names = fc.constantFrom("Lists", "My lists", "Größe", "It's & that");
    await fc.assert(
      fc.asyncProperty(names, fc.constantFrom("x14", "x15", "a"), async (name, prefix) => {
        const book = await workbook({
          Questions: questions,
          [name]: [
            ["Yes", "EU"],
            ["No", "US"],
            ["N/A", ""],
          ],
        });
        const quoted = `'${name.replaceAll("'", "''").replaceAll("&", "&amp;")}'`;
        const lists = [
          { cells: "C2 E9:E12", formula: `${quoted}!$A$1:$A$3` },
          { cells: "C3", formula: `${quoted}!$B$1:$B$3` },
        ];
        const { questionnaire } = await taken(importBytes(await withNewerLists(book, lists, prefix)));
        const [policy, host] = questionnaire.sections.flatMap((section) => section.questions);
        expect(policy).toMatchObject({ type: "yesNo", answers: ["yes", "no", "na"] });
        expect(host).toMatchObject({ type: "single", options: [{ label: "EU" }, { label: "US" }] });
      }),
      { numRuns: 12 },
    );
  });
});

describe("a workbook with hidden sheets", () => {
  const many = [
    ["Question", "Answer"],
    ["Is it logged?", ""],
    ["Is it tested?", ""],
    ["Is it watched?", ""],
  ];

  it("is read from a sheet that people see, however much more a hidden one holds", async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: "Behind",
          hidden: true,
          rows: [["ID", ...(many[0] ?? [])], ...many.slice(1).map((row) => ["1", ...row])],
        },
        {
          name: "Form",
          rows: [
            ["Question", "Note"],
            ["Do you log?", ""],
          ],
        },
      ],
    });
    const { questions, lines } = await taken(importBytes(bytes));
    expect(questions.map(({ text }) => text)).toEqual(["Do you log?"]);
    expect(lines).toContainEqual(
      expect.objectContaining({ place: "Sheet Behind", what: "sheet", outcome: "left-out" }),
    );
  });
});

describe("a HECVAT 4 workbook", () => {
  const vendorSheet = [
    ["HECVAT, an invented one"],
    ["Policies", "", "Answer", "More", "Guidance"],
    ["POLI-01", "Is there a policy?", "", "", "Say which."],
    ["POLI-02", "Who may read it?", "", "", ""],
    ["Data", "", "Answer"],
    ["DATA-01", "Do you sell data?", "", "", ""],
    ["DATA-09", "Asked here only?", "", "", ""],
  ];
  const allQuestions = [
    ["New ID", "Question", "Vendor Response", "Compliant Response", "Default Importance"],
    ["POLI-01", "Is there a policy?", "", "Yes", "Critical Importance"],
    ["POLI-02", "Who may read it?", "", "Not scored", "N/A"],
    ["DATA-01", "Do you sell data?", "", "No", "Minor Importance"],
  ];

  it("has every question with its id, block, guidance, answers, good answer and importance", async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: "Vendor",
          rows: vendorSheet,
          dataValidations: ["C3", "C6"].map((range) => ({
            type: "list" as const,
            range,
            values: ["Yes", "No", "N/A"],
          })),
        },
        { name: "(backend)", hidden: true, rows: allQuestions },
      ],
    });
    const { questionnaire, lines } = await taken(importBytes(bytes));
    expect(questionnaire.sections.map(({ title }) => title)).toEqual(["Policies", "Data"]);
    expect(questionnaire.sections.flatMap((section) => section.questions)).toEqual([
      expect.objectContaining({ id: "poli-01", type: "yesNo", help: "Say which.", importance: "critical" }),
      expect.objectContaining({ id: "poli-02", type: "longText", weight: 0 }),
      expect.objectContaining({ id: "data-01", type: "yesNo", goodAnswer: "no", importance: "minor" }),
    ]);
    expect(lines).toContainEqual(
      expect.objectContaining({ place: "Sheet Vendor", outcome: "changed", note: expect.stringContaining("DATA-09") }),
    );
  });
});

describe("a CISO Assistant workbook of the older layout", () => {
  it("is read with its lists of answers, headings and language; what is not read is named", async () => {
    const bytes = await workbook({
      library_content: [
        ["library_locale", "fr"],
        ["library_name", "Questions inventées"],
        ["framework_ref_id", "QI"],
        ["dependencies", "urn:other"],
        ["tab", "exigences", "requirements"],
        ["tab", "reponses", "answers"],
        ["tab", "menaces", "threats"],
      ],
      exigences: [
        ["assessable", "depth", "ref_id", "name", "questions", "answer"],
        ["", "1", "", "Règles", "", ""],
        ["x", "2", "R1", "", "Avez-vous une règle ?", "ON"],
      ],
      reponses: [
        ["id", "question_type", "question_choices"],
        ["ON", "unique_choice", "Oui\nNon"],
      ],
      menaces: [
        ["ref_id", "name"],
        ["T1", "Vol"],
      ],
    });
    const { questionnaire, lines } = await taken(importBytes(bytes));
    expect(questionnaire).toMatchObject({
      id: "qi",
      language: "fr",
      sections: [{ title: "Règles", questions: [{ id: "r1", type: "yesNo", answers: ["yes", "no"] }] }],
    });
    expect(lines).toContainEqual(expect.objectContaining({ what: "dependencies", outcome: "left-out" }));
    expect(lines).toContainEqual(expect.objectContaining({ place: "Sheet menaces", outcome: "left-out" }));
  });
});

describe("an archive of another program", () => {
  it.each([
    ["OpenDocument", ["mimetype", "content.xml"]],
    ["Word", ["[Content_Types].xml", "word/document.xml"]],
    ["PowerPoint", ["[Content_Types].xml", "ppt/presentation.xml"]],
    ["Numbers", ["Index/Document.iwa", "Metadata/Properties.plist"]],
    ["no Excel workbook", ["pictures/one.png"]],
  ])("is named with what to do: %s", async (name, files) => {
    const bytes = zipSync(Object.fromEntries(files.map((file) => [file, strToU8("x")])));
    const result = await importBytes(bytes);
    expect(result.ok ? "" : result.problems[0]?.text).toMatch(new RegExp(`${name}.*(?:import|try again)`));
  });
});

describe("a note on a cell", () => {
  it("is named with its cell, wherever it stands", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 3 }), fc.nat({ max: 3 }), async (row, column) => {
        const rows = [
          ["ID", "Question"],
          ["1", "Do you log?"],
          ["2", "Do you test?"],
        ];
        const value = rows[row]?.[column] ?? "";
        const note = { value, type: "string" as const, comment: { text: "Ask the owner", author: "Ann" } };
        const bytes = await writeXlsx({ sheets: [{ name: "Q", rows, cells: new Map([[`${row},${column}`, note]]) }] });
        const { lines } = await taken(importBytes(bytes));
        expect(lines).toContainEqual(
          expect.objectContaining({
            place: `Sheet Q, cell ${"ABCD"[column]}${row + 1}`,
            what: "note",
            source: "Ask the owner",
            outcome: "left-out",
          }),
        );
      }),
      { numRuns: 16 },
    );
  });
});
