import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { importFile } from "#domain/questionnaire/import/import-file.ts";
import { importText, taken } from "#test/support/questionnaires/files.ts";

const table = (...rows: readonly (readonly string[])[]) =>
  taken(importText(rows.map((row) => row.map((cell) => `"${cell}"`).join(",")).join("\n"), "t.csv"));
const leftOut = (place: string, what: string, source?: string) =>
  expect.objectContaining({ place, what, outcome: "left-out", ...(source !== undefined && { source }) });

describe("answers that the headers name", () => {
  it.each([
    ["a column each", ["Question", "Yes", "No", "Comments"]],
    ["in brackets", ["Question", "Answer (Yes / No)", "Comments"]],
    ["behind a colon", ["Question", "Answer: Yes / No", "Comments"]],
    ["and nothing else", ["Question", "Yes / No", "Comments"]],
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
