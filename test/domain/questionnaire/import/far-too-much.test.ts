import { describe, expect, it } from "vitest";
import { importFile } from "#domain/questionnaire/import/import-file.ts";
import { plainText } from "#domain/questionnaire/import/plain-text.ts";
import { archiveOf, type Parts } from "#test/support/questionnaires/archive.ts";
import { importJson, importText, problems, taken } from "#test/support/questionnaires/files.ts";

const cell = (at: string, text: string): string => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
const header = `<row r="1">${cell("A1", "Question")}${cell("B1", "Answer")}</row>`;
const question = `<row r="2">${cell("A2", "Is it so?")}</row>`;
const merged = (count: number): string =>
  `<mergeCells>${Array.from({ length: count }, (_, n) => `<mergeCell ref="C${n + 1}:D${n + 1}"/>`).join("")}</mergeCells>`;
const book = (parts: Parts) => importFile({ bytes: archiveOf(parts), fileName: "book.xlsx" });
const rows = (count: number, row: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => row(n)).join("");

describe("a file that would be far more work than it holds questions", () => {
  const cases: readonly [name: string, read: () => Parameters<typeof problems>[0], told: RegExp][] = [
    [
      "a workbook whose cells stand far to the right",
      () => book({ data: header + rows(700, (n) => `<row r="${n + 2}">${cell(`XFD${n + 2}`, "x")}</row>`) }),
      /too far to the right/,
    ],
    ["a workbook of merged cells", () => book({ data: header + question, behind: merged(10_001) }), /merged cells/],
    [
      "a workbook with one long text in every row",
      () =>
        book({
          data: header + rows(600, (n) => `<row r="${n + 2}"><c r="A${n + 2}" t="s"><v>0</v></c></row>`),
          shared: `<si><t>${"word ".repeat(2_000)}</t></si>`,
        }),
      /far longer than what is read/,
    ],
    ["a table of columns", () => importText(`Question,${"x,".repeat(300)}y\n`, "a.csv"), /256 filled columns/],
    ["a table of rows", () => importText(`Question,x\n${"a,b\n".repeat(50_000)}`, "a.csv"), /20000 rows/],
    [
      "a survey of too many answers",
      () =>
        importJson({
          elements: rows(300, () => "x")
            .split("")
            .map((_, n) => ({
              type: "radiogroup",
              name: `q${n}`,
              choices: Array.from({ length: 200 }, (__, at) => at),
            })),
        }),
      /60000 answers to choose from/,
    ],
  ];
  it.each(cases)("is refused with the mend: %s", async (_, read, told) => {
    expect((await problems(read())).join()).toMatch(told);
  });

  it("is taken just below that", async () => {
    const { questions } = await taken(book({ data: header + question, behind: merged(9_000) }));
    expect(questions).toHaveLength(1);
  });

  it("leaves out a drop-down list that nobody could choose from, with a remark", async () => {
    const values = Array.from({ length: 2_001 }, (_, n) => `v${n}`).join(",");
    const behind = `<dataValidations><dataValidation type="list" sqref="B2"><formula1>"${values}"</formula1></dataValidation></dataValidations>`;
    const { notes, questions } = await taken(book({ data: header + question, behind }));
    expect(questions[0]?.type).toBe("longText");
    expect(notes.join()).toContain("more than 2000 answers");
  });
});

describe("what a text leaves out", () => {
  it("goes from where it opens to where it closes, and stays where nothing closes it", () => {
    expect(plainText("<p>a<script>b</script >c<style>d</style><!-- e -->f</p>")).toBe("a c f");
    expect(plainText("<b>a</b> <script>b <!-- c")).toBe("a b < !-- c");
  });
});
