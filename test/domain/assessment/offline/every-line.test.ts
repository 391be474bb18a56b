import * as fc from "fast-check";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { answersFromFile } from "#domain/assessment/offline/answers-from-file.ts";
import { sheetColumns, sheetWordsIn } from "#domain/assessment/offline/sheet-words.ts";
import { whyRefused } from "#domain/questionnaire/check-answer.ts";
import { guarded } from "#domain/questionnaire/sheets/cell-text.ts";
import { askedQuestions, someText, someValue } from "#test/support/dossiers/asked-questions.ts";
import { runs } from "#test/support/runs.ts";
import { keptRequest } from "./kept-request.ts";

type Cell =
  | { readonly kind: "value"; readonly value: string | number | boolean | Date | null }
  | { readonly kind: "formula"; readonly formula: string };

const ids = fc.constantFrom(...askedQuestions.map(({ id }) => id), "policy", "gone", "", "constructor");
const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 6, arbitrary: someText.map((value): Cell => ({ kind: "value", value })) },
  {
    weight: 2,
    arbitrary: fc
      .oneof(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.boolean(),
        fc.constant(null),
        fc.date({ min: new Date("1950-01-01"), max: new Date("2090-01-01"), noInvalidDate: true }),
      )
      .map((value): Cell => ({ kind: "value", value })),
  },
  { weight: 1, arbitrary: fc.constant<Cell>({ kind: "formula", formula: "NA()" }) },
);
const line = fc.record({ id: ids, question: fc.constantFrom("", "A note"), answer: cell, explanation: cell });
const sheet = fc.record({
  titles: fc.integer({ min: 0, max: 3 }),
  language: fc.constantFrom("en", "de", "fr"),
  lines: fc.array(line, { maxLength: 12 }),
});

async function fileOf(sheets: readonly (typeof sheet extends fc.Arbitrary<infer S> ? S : never)[]) {
  return writeXlsx({
    sheets: sheets.map(({ titles, language, lines }, index) => {
      const { headers } = sheetWordsIn(language);
      const above = Array.from({ length: titles }, () => ["Filled in by us"]);
      const rows = lines.map(({ id, question, answer, explanation }) =>
        sheetColumns.map((column) => {
          if (column === "id") return id;
          if (column === "question") return question;
          const held = column === "answer" ? answer : column === "explanation" ? explanation : undefined;
          return held?.kind === "value" ? held.value : "";
        }),
      );
      const formulas = lines.flatMap(({ answer, explanation }, row) =>
        (
          [
            ["answer", answer],
            ["explanation", explanation],
          ] as const
        ).flatMap(([column, held]) =>
          held.kind === "formula"
            ? [[`${titles + 1 + row},${sheetColumns.indexOf(column)}`, { value: null, formula: held.formula }] as const]
            : [],
        ),
      );
      return {
        name: `Sheet ${index}`,
        rows: [...above, sheetColumns.map((column) => headers[column]), ...rows],
        cells: new Map(formulas),
      };
    }),
  });
}

const isBlank = (held: Cell): boolean =>
  held.kind === "value" && (held.value === null || (typeof held.value === "string" && held.value.trim() === ""));

describe("each line of a file", () => {
  it("of a workbook ends as changed, unchanged or not taken with a reason, however many sheets it has", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(sheet, { minLength: 1, maxLength: 2 }), async (sheets) => {
        const read = await answersFromFile(await fileOf(sheets), keptRequest);
        if (!read.ok) throw new Error(read.text);
        const filled = sheets.flatMap(({ lines }) =>
          lines.filter(
            (one) => one.id !== "" || one.question !== "" || !isBlank(one.answer) || !isBlank(one.explanation),
          ),
        );
        const titles = sheets.reduce((sum, one) => sum + one.titles, 0);
        expect(read.taken.length + read.unchanged + read.notTaken.length).toBe(filled.length + titles);
        for (const { note } of read.notTaken) expect(note).toMatch(/\S.*[.”)]$/);
        const places = read.notTaken.map(({ place }) => place);
        expect(new Set(places).size).toBe(places.length);
      }),
      runs(150),
    );
  });

  it("of a workbook ends so too where it holds nothing but a formula without its result, the last row included", async () => {
    const formula: Cell = { kind: "formula", formula: "NA()" };
    const empty: Cell = { kind: "value", value: null };
    const lines = ["policy", ""].map((id) => ({ id, question: "" as const, answer: formula, explanation: empty }));
    const read = await answersFromFile(await fileOf([{ titles: 0, language: "en", lines }]), keptRequest);
    expect(read).toMatchObject({
      notTaken: [{ note: expect.stringContaining("formula whose result") }, { note: expect.stringContaining("no id") }],
    });
  });

  it("of a JSON file ends so too, whatever stands in it", async () => {
    const given = fc.oneof(
      someValue,
      fc.record({ answer: someValue, explanation: someValue }, { noNullPrototype: true }),
    );
    await fc.assert(
      fc.asyncProperty(fc.dictionary(ids, given, { noNullPrototype: true }), async (answers) => {
        const text = JSON.stringify({ answers });
        const read = await answersFromFile(new TextEncoder().encode(text), keptRequest);
        if (!read.ok) return expect(read.text).toContain("more than once");
        expect(read.taken.length + read.unchanged + read.notTaken.length).toBe(Object.keys(answers).length);
      }),
      runs(300),
    );
  });

  it("that is called unchanged says nothing, or what stands there", async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...askedQuestions), someValue, async (question, value) => {
        const text = JSON.stringify({ answers: { [question.id]: value } });
        const read = await answersFromFile(new TextEncoder().encode(text), { ...keptRequest, answers: {} });
        if (!read.ok || read.unchanged === 0) return;
        const says = Array.isArray(value)
          ? value.some((one) => String(one).trim() !== "")
          : value !== null && String(value).trim() !== "";
        expect(says).toBe(false);
      }),
      runs(500),
    );
  });

  it("that is taken holds what every other door takes, and no more than the screen allows", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...askedQuestions),
        someText,
        someText,
        async (question, answer, explanation) => {
          const long = explanation.repeat(2_000);
          const bytes = await fileOf([
            {
              titles: 0,
              language: "de",
              lines: [
                {
                  id: question.id,
                  question: "",
                  answer: { kind: "value", value: guarded(answer) },
                  explanation: { kind: "value", value: long.slice(0, 32_000) },
                },
              ],
            },
          ]);
          const read = await answersFromFile(bytes, { ...keptRequest, answers: {} });
          if (!read.ok) throw new Error(read.text);
          for (const { answer: taken } of read.taken) {
            const context = { today: keptRequest.today, questionnaire: {} };
            expect(whyRefused(question, { value: taken.value }, context)).toBeUndefined();
            expect((taken.explanation ?? "").length).toBeLessThanOrEqual(10_000);
            if (taken.explanation !== undefined) expect(long.trim().length).toBeLessThanOrEqual(10_000);
          }
        },
      ),
      runs(150),
    );
  });
});
