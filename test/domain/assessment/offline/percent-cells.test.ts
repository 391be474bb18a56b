import * as fc from "fast-check";
import { readXlsx, writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { answersAsData } from "#domain/assessment/offline/answer-data.ts";
import type { OfflineRequest } from "#domain/assessment/offline/answer-sheet.ts";
import { answerWorkbook } from "#domain/assessment/offline/answer-workbook.ts";
import { answersFromFile } from "#domain/assessment/offline/answers-from-file.ts";
import { sheetColumns, sheetWordsIn } from "#domain/assessment/offline/sheet-words.ts";
import { runs } from "#test/support/runs.ts";

const request: OfflineRequest = {
  today: "2026-11-29",
  requestId: "rsp_1",
  product: "Assist",
  answers: {},
  questionnaire: {
    id: "core",
    version: 1,
    title: "Core",
    language: "en",
    sections: [
      {
        id: "s",
        title: "S",
        questions: [
          { id: "share", type: "percent", text: "How much is tested?", min: 10 },
          { id: "story", type: "text", text: "Tell us" },
        ],
      },
    ],
  },
};
const answered = (value: unknown): OfflineRequest => ({ ...request, answers: { share: { value } } });
const bytesOf = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
const answerColumn = sheetColumns.indexOf("answer");

/** The sheet as a spreadsheet program saves it, with this in the cell of the answer to the share. */
async function saved(value: string | number, numFmt = "General") {
  const rows = [
    Object.values(sheetWordsIn("en").headers),
    sheetColumns.map((column) => (column === "id" ? "share" : column === "answer" ? value : "")),
  ];
  const cells = new Map([[`1,${answerColumn}`, { value, style: { numFmt } }]]);
  const read = await answersFromFile(await writeXlsx({ sheets: [{ name: "Answers", rows, cells }] }), request);
  if (!read.ok) throw new Error(read.text);
  return read.taken[0]?.answer.value ?? read.notTaken[0]?.note;
}

describe("a share in the workbook", () => {
  it("is a number that the sheet shows in percent, limited to what the question takes, with a hint", async () => {
    const book = await readXlsx(await answerWorkbook(answered(12.5)), { readStyles: true });
    const sheet = book.sheets.find(({ name }) => name === "Answers");
    expect(sheet?.cells?.get(`1,${answerColumn}`)).toMatchObject({
      value: 0.125,
      type: "number",
      style: { numFmt: "0.00%" },
    });
    expect(sheet?.dataValidations).toMatchObject([
      {
        type: "decimal",
        operator: "between",
        formula1: "0.1",
        formula2: "1",
        inputMessage: "A share from 10 to 100 %.",
      },
    ]);
  });

  it("has an empty cell in percent while it is open", async () => {
    const book = await readXlsx(await answerWorkbook(request), { readStyles: true });
    const cell = book.sheets.find(({ name }) => name === "Answers")?.cells?.get(`1,${answerColumn}`);
    expect(cell?.value ?? null).toBeNull();
    expect(cell?.style?.numFmt).toBe("0.00%");
  });

  it.each<[string | number, string | undefined, unknown]>([
    [0.125, "0.00%", 12.5],
    [1, "0%", 100],
    [12.5, undefined, 12.5],
    ["12.5", undefined, 12.5],
    ["12,5 %", undefined, 12.5],
    ["12.5\u00a0%", undefined, 12.5],
    ["100%", undefined, 100],
  ])("is read from %j in a cell of the format %s as %s", async (value, format, read) => {
    expect(await saved(value, format)).toBe(read);
  });

  it.each<[string | number, string | undefined, string]>([
    [12.5, "0%", "The cell says 1250 %. Write a share from 0 to 100, such as 12.5 %."],
    [-0.1, "0%", "The cell says -10 %. Write a share from 0 to 100, such as 12.5 %."],
    ["120", undefined, "The cell says 120 %. Write a share from 0 to 100, such as 12.5 %."],
    ["most of it", undefined, "Write a share from 0 to 100, such as 12.5 %."],
    ["12.5 % of calls", undefined, "Write a share from 0 to 100, such as 12.5 %."],
    ["1.000,5", undefined, "The cell says 1000.5 %. Write a share from 0 to 100, such as 12.5 %."],
    [0.07, "0%", "The share must be 10 % or more."],
    [0.125, undefined, "The share must be 10 % or more."],
  ])("is not taken from %j in a cell of the format %s, and the reason is named", async (value, format, note) => {
    expect(await saved(value, format)).toBe(note);
  });

  it("comes back untouched as the same, whatever was answered: as a workbook and as data", async () => {
    const any = fc.oneof(
      fc.double({ min: 0, max: 100, noNaN: true }).map((value) => value + 0),
      fc.integer({ min: 0, max: 10_000 }).map((value) => value / 100),
      fc.constantFrom("12.", "a few"),
    );
    await fc.assert(
      fc.asyncProperty(any, async (value) => {
        const of = answered(value);
        for (const file of [await answerWorkbook(of), bytesOf(answersAsData(of))])
          expect(await answersFromFile(file, of)).toMatchObject({ ok: true, taken: [], notTaken: [] });
      }),
      runs(60),
    );
  });
});
