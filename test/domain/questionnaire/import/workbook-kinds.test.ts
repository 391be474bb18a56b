import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { type WriteSheet, writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { importFile } from "#domain/questionnaire/import/import-file.ts";
import { taken } from "#test/support/questionnaires/files.ts";

const imported = async (...sheets: WriteSheet[]) =>
  taken(importFile({ bytes: await writeXlsx({ sheets }), fileName: "form.xlsx" }));
const leftOut = (place: string, what: string, source?: string) =>
  expect.objectContaining({ place, what, outcome: "left-out", ...(source !== undefined && { source }) });

describe("a drop-down list", () => {
  const rows = [
    ["ID", "Question", "Answer"],
    ["1", "Where do you host?", ""],
  ];
  const pointing = async (formula: string, lists: readonly (readonly (string | Date)[])[], namedRange?: string) => {
    const bytes = await writeXlsx({
      sheets: [
        { name: "Q", rows, dataValidations: [{ type: "list", range: "C2", formula1: formula }] },
        { name: "Lists", rows: lists.map((row) => [...row]) },
      ],
      ...(namedRange !== undefined && { namedRanges: [{ name: namedRange, range: "Lists!$A$1:$A$2" }] }),
    });
    return taken(importFile({ bytes, fileName: "form.xlsx" }));
  };
  const labels = (questions: readonly object[]) =>
    questions.flatMap((one) =>
      "options" in one ? (one.options as { label: string }[]).map(({ label }) => label) : [],
    );

  it("is read from a named range, in small and capital letters alike, and its sheet says so", async () => {
    const { questions, lines } = await pointing("REGIONS", [["EU"], ["US"]], "Regions");
    expect(labels(questions)).toEqual(["EU", "US"]);
    expect(lines.filter(({ place }) => place === "Sheet Lists")).toEqual([
      expect.objectContaining({ outcome: "changed", note: expect.stringContaining("A1:A2") }),
    ]);
  });

  it("of dates shows them as days", async () => {
    const days = [[new Date("2026-01-31T00:00:00Z")], [new Date("2026-02-28T00:00:00Z")]];
    expect(labels((await pointing("Lists!$A$1:$A$2", days)).questions)).toEqual(["2026-01-31", "2026-02-28"]);
  });

  it("of more answers than a question holds is cut, and says so", async () => {
    const many = Array.from({ length: 600 }, (_, index) => [`Place ${index}`]);
    const { questions, notes } = await pointing("Lists!$A$1:$A$600", many);
    expect(labels(questions)).toHaveLength(500);
    expect(notes.join()).toContain("600 answers; the first 500 were kept");
  });

  it.each(["INDIRECT(A2)", "OFFSET(Lists!$A$1,0,0,3,1)", "Nowhere!$A$1:$A$3", "NoSuchName"])(
    "that is worked out, or points nowhere, is named: %s",
    async (formula) => {
      const { lines } = await pointing(formula, [["EU"], ["US"]]);
      expect(lines).toContainEqual(leftOut("Sheet Q, cells C2", "list of answers", formula));
    },
  );

  it("of one answer is named", async () => {
    const { lines } = await pointing("Lists!$A$1:$A$1", [["EU"]]);
    expect(lines).toContainEqual(leftOut("Sheet Q, row 2", "list of answers", "EU"));
  });

  it("on a sheet whose name begins with a blank is read", async () => {
    const part = `<extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:dataValidations xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:dataValidation type="list"><x14:formula1><xm:f>Lists!$A$1:$A$2</xm:f></x14:formula1><xm:sqref>C2</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`;
    const files = unzipSync(
      await writeXlsx({
        sheets: [
          { name: " Q ", rows },
          { name: "Lists", rows: [["EU"], ["US"]] },
        ],
      }),
    );
    const path = "xl/worksheets/sheet1.xml";
    const sheet = strFromU8(files[path] ?? new Uint8Array()).replace("</worksheet>", `${part}</worksheet>`);
    const bytes = zipSync({ ...files, [path]: strToU8(sheet) });
    expect(labels((await taken(importFile({ bytes, fileName: "form.xlsx" }))).questions)).toEqual(["EU", "US"]);
  });
});

describe("what lies on a sheet beside its cells", () => {
  it("is named: text boxes, links, rules, prompts, hidden rows and columns", async () => {
    const { lines } = await imported({
      name: "Q",
      rows: [
        ["ID", "Question", "Answer"],
        ["1", "Do you log?", ""],
        ["2", "Do you test?", ""],
      ],
      rowDefs: new Map([[2, { hidden: true }]]),
      columns: [{}, {}, { hidden: true }],
      textBoxes: [{ text: "Answer in English", anchor: { from: { row: 5, col: 1 } } }],
      cells: new Map([
        ["1,1", { value: "Do you log?", type: "string", hyperlink: { target: "https://help.example/log" } }],
      ]),
      dataValidations: [
        { type: "whole", operator: "between", formula1: "1", formula2: "5", range: "C2", inputMessage: "One to five" },
      ],
    });
    expect(lines).toEqual(
      expect.arrayContaining([
        leftOut("Sheet Q, cell B6", "text box", "Answer in English"),
        leftOut("Sheet Q, cell B2", "link", "https://help.example/log"),
        leftOut("Sheet Q, cells C2", "rule", "whole between 1 5"),
        leftOut("Sheet Q, cells C2", "prompt", "One to five"),
        expect.objectContaining({ place: "Sheet Q", what: "hidden rows", source: "3", outcome: "changed" }),
        expect.objectContaining({ place: "Sheet Q", what: "hidden columns", source: "C", outcome: "changed" }),
      ]),
    );
  });
});

describe("a rule for what may be entered", () => {
  it("makes a question one for a number or a day, where the vendor answers", async () => {
    const { questions, lines } = await imported({
      name: "Q",
      rows: [
        ["Question", "Answer"],
        ["How many people?", ""],
        ["Since when?", ""],
        ["Who?", ""],
      ],
      dataValidations: [
        { type: "whole", operator: "greaterThan", formula1: "0", range: "B2" },
        { type: "date", operator: "greaterThan", formula1: "36526", range: "B3" },
      ],
    });
    expect(questions.map(({ type }) => type)).toEqual(["number", "date", "longText"]);
    expect(lines).toContainEqual(leftOut("Sheet Q, cells B2", "rule", "whole greaterThan 0"));
  });
});

it("headers whose text is turned are read like others", async () => {
  const style = { alignment: { textRotation: 90 } };
  const { questions } = await imported({
    name: "Q",
    rows: [
      ["Ref", "Question", "Yes", "No"],
      ["1", "Do you log?", "", ""],
      ["2", "Do you test?", "", ""],
    ],
    cells: new Map([
      ["0,2", { value: "Yes", type: "string", style }],
      ["0,3", { value: "No", type: "string", style }],
    ]),
  });
  expect(questions).toMatchObject([{ answers: ["yes", "no"] }, { answers: ["yes", "no"] }]);
});

describe("merged cells", () => {
  it("over two rows of headers are headers of the lower one, and beside questions they are the section", async () => {
    const { questionnaire } = await imported({
      name: "Q",
      rows: [
        ["Section", "Question", "Answer", "", ""],
        ["", "", "Yes", "No", "N/A"],
        ["Data", "Do you log?", "", "", ""],
        ["", "Do you test?", "", "", ""],
        ["People", "Do you train?", "", "", ""],
      ],
      merges: [
        { startRow: 0, startCol: 0, endRow: 1, endCol: 0 },
        { startRow: 0, startCol: 1, endRow: 1, endCol: 1 },
        { startRow: 0, startCol: 2, endRow: 0, endCol: 4 },
        { startRow: 2, startCol: 0, endRow: 3, endCol: 0 },
      ],
    });
    expect(
      questionnaire.sections.map(({ title, questions }) => [title, questions.map(({ text, type }) => [text, type])]),
    ).toEqual([
      [
        "Data",
        [
          ["Do you log?", "yesNo"],
          ["Do you test?", "yesNo"],
        ],
      ],
      ["People", [["Do you train?", "yesNo"]]],
    ]);
  });
});
