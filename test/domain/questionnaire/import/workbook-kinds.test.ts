import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { type WriteSheet, writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { importFile } from "#domain/questionnaire/import/import-file.ts";
import { importText, taken } from "#test/support/questionnaires/files.ts";

const imported = async (...sheets: WriteSheet[]) =>
  taken(importFile({ bytes: await writeXlsx({ sheets }), fileName: "form.xlsx" }));
const table = (...rows: readonly (readonly string[])[]) =>
  taken(importText(rows.map((row) => row.map((cell) => `"${cell}"`).join(",")).join("\n"), "t.csv"));
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

describe("answers that the headers name", () => {
  it.each([
    ["a column each", ["Question", "Yes", "No", "Comments"]],
    ["in brackets", ["Question", "Answer (Yes / No)", "Comments"]],
  ])("are those of every question without its own: %s", async (_, headers) => {
    const { questions, notes } = await table(headers, ["Do you log?", "", ""], ["Do you test?", "", ""]);
    expect(questions).toMatchObject([
      { type: "yesNo", answers: ["yes", "no"] },
      { type: "yesNo", answers: ["yes", "no"] },
    ]);
    expect(notes.join()).toContain("The headers name the answers");
  });

  it("are none of a question that asks for something else", async () => {
    const { questions } = await table(
      ["Question", "Answer (Yes/No/N.A.)"],
      ["Do you log?", ""],
      ["How many people log?", ""],
      ["Please describe it.", ""],
    );
    expect(questions.map(({ type }) => type)).toEqual(["yesNo", "longText", "longText"]);
  });

  it("are ticks of an assessment where something stands below them", async () => {
    const { lines } = await table(["Question", "Yes", "No"], ["Do you log?", "x", ""], ["Do you test?", "", "x"]);
    expect(lines).toContainEqual(
      expect.objectContaining({ what: "column", source: "Yes", note: expect.stringContaining("1 cells hold answers") }),
    );
  });

  it("are none where brackets hold something else", async () => {
    const { questions } = await table(
      ["Question", "Answer (max. 500 words)"],
      ["Do you log?", ""],
      ["Do you test?", ""],
    );
    expect(questions.map(({ type }) => type)).toEqual(["longText", "longText"]);
  });
});

describe("a row with one filled cell", () => {
  const head = ["ID", "Question", "Answer", "Help"];
  const full = ["1", "Do you log?", "", "Say how."];

  it("is a heading where headings stand, a question where it reads like one, and else is named", async () => {
    const { questionnaire, lines } = await table(
      head,
      ["A. Governance", "", "", ""],
      full,
      ["", "Data", "", ""],
      full,
      ["", "Describe your data sources.", "", ""],
      ["", "", "", "See the annex"],
      full,
      full,
      full,
    );
    expect(questionnaire.sections.map(({ title, questions }) => [title, questions.length])).toEqual([
      ["A. Governance", 1],
      ["Data", 5],
    ]);
    expect(lines).toContainEqual(leftOut("row 7", "row", "See the annex"));
  });

  it("and headers that stand again on the next page are named and not asked", async () => {
    const { questions, lines } = await table(head, full, head, ["2", "Do you test?", "", "x"]);
    expect(questions).toHaveLength(2);
    expect(lines).toContainEqual(leftOut("row 3", "row"));
  });
});

describe("a word in any cell of a table", () => {
  it("is in the questionnaire, or in the report", async () => {
    const base = [
      ["ID", "Section", "Question", "Options", "Weight", "Importance", "Expected answer", "Controls", "Evidence"],
      ["1", "A", "Do you log?", "Yes; No", "2", "High", "Yes", "A.6.2.4", "A log"],
      ["2", "", "Do you test?", "", "", "", "", "", ""],
      ["", "", "", "", "", "", "", "", ""],
      ["3", "B", "Do you watch?", "", "", "", "", "", ""],
    ];
    const position = fc.record({ row: fc.nat({ max: 6 }), column: fc.nat({ max: 11 }) });
    await fc.assert(
      fc.asyncProperty(position, async ({ row, column }) => {
        const rows = Array.from({ length: 7 }, (_, r) => Array.from({ length: 12 }, (_, c) => base[r]?.[c] ?? ""));
        const word = "Wombat";
        if (row === 0 && base[0]?.[column] !== undefined) return;
        (rows[row] as string[])[column] = word;
        const { questionnaire, lines } = await table(...rows);
        const told = lines.filter(({ outcome }) => outcome !== "taken");
        expect(JSON.stringify(questionnaire) + JSON.stringify(told)).toMatch(/wombat|column [J-L]/i);
      }),
      { numRuns: 84 },
    );
  });
});

describe("a row's own words", () => {
  it("expecting Yes or No make it a Yes/No question; not scored makes it weigh nothing", async () => {
    const { questions } = await table(
      ["Question", "Expected answer", "Importance"],
      ["Do you log?", "Yes", "High"],
      ["Do you sell data?", "No", ""],
      ["Who are you?", "", "Not scored"],
    );
    expect(questions).toMatchObject([
      { type: "yesNo", importance: "critical" },
      { type: "yesNo", goodAnswer: "no" },
      { type: "longText", weight: 0 },
    ]);
  });

  it("naming controls of ISO/IEC 27001 give no control of ISO/IEC 42001", async () => {
    const { questions, lines } = await table(
      ["Question", "Controls"],
      ["Do you log?", "ISO 27001 A.8.2"],
      ["Do you test?", "A.6.2.4"],
    );
    expect(questions.map((question) => question.controls)).toEqual([undefined, { iso42001: ["A.6.2.4"] }]);
    expect(lines).toContainEqual(leftOut("row 2", "controls"));
  });

  it("longer than a question has room for are cut, and say so", async () => {
    const { questions, notes } = await table(["Question", "Help"], [`Do you log ${"x".repeat(6_000)}?`, "y"]);
    expect(questions[0]?.text).toHaveLength(5_000);
    expect(notes.join()).toContain("cut after 5000");
  });

  it("keep answers in brackets and shares in one piece", async () => {
    const { questions } = await table(["Question", "Options"], ["How often?", "1/month; 1/year (or less; ask us)"]);
    expect(questions[0]).toMatchObject({ options: [{ label: "1/month" }, { label: "1/year (or less; ask us)" }] });
  });

  it("under headers in any script are found by the columns chosen", async () => {
    const bytes = new TextEncoder().encode("番号,質問,回答\n1,ログを取りますか?,\n2,試験しますか?,");
    const mapping = { sheet: "", headerRow: 1, columns: { question: "質問", id: "番号" } };
    const { questions } = await taken(importFile({ bytes, fileName: "t.csv", mapping }));
    expect(questions.map(({ text }) => text)).toEqual(["ログを取りますか?", "試験しますか?"]);
  });
});
