import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { importFile } from "#domain/questionnaire/import/import-file.ts";
import { taken, workbook } from "#test/support/questionnaires/files.ts";

type Rows = readonly (readonly string[])[];

const survey: Rows = [
  ["type", "name", "label", "hint", "required", "relevant"],
  ["begin group", "g", "Part", "", "", ""],
  ["note", "n", "Read this", "", "", ""],
  ["select_one yn", "a", "Is it logged?", "Say how", "yes", ""],
  ["text", "b", "Who looks?", "", "", `\${a} = 'y'`],
  ["calculate", "c", "", "", "", ""],
  ["end group", "", "", "", "", ""],
];
const choices: Rows = [
  ["list_name", "name", "label"],
  ["yn", "y", "Yes"],
  ["yn", "n", "No"],
];
const imported = async (sheets: Record<string, Rows>) =>
  taken(importFile({ bytes: await workbook(sheets), fileName: "form.xlsx" }));
const withColumn = (rows: Rows, { header, row, cell, at }: { header: string; row: number; cell: string; at: number }) =>
  rows.map((cells, index) => cells.toSpliced(at, 0, index === 0 ? header : index === row ? cell : ""));

describe("an XLSForm", () => {
  it("loses no cell without a line: columns that nobody knows, known ones where they mean nothing, and second ones", async () => {
    const headers = fc.constantFrom(
      "strange",
      "media::image",
      "bind::odk:length",
      "hint",
      "appearance",
      "guidance_hint",
    );
    await fc.assert(
      fc.asyncProperty(
        headers,
        fc.integer({ min: 1, max: survey.length - 1 }),
        fc.nat({ max: 6 }),
        async (header, row, at) => {
          const cell = "words that nobody may lose";
          const { lines, questionnaire } = await imported({
            survey: withColumn(survey, { header, row, cell, at }),
            choices,
          });
          const isTold = lines.some(({ outcome, source }) => outcome !== "taken" && source.includes(cell));
          expect(isTold || JSON.stringify(questionnaire).includes(cell)).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("names every column of the choices and of the settings that is not read", async () => {
    const { lines } = await imported({
      survey,
      choices: withColumn(choices, { header: "media::image::French", row: 1, cell: "y.png", at: 1 }),
      settings: [
        ["form_title", "version"],
        ["Form", "7"],
      ],
    });
    expect(lines).toContainEqual(expect.objectContaining({ what: "version", source: "7", outcome: "left-out" }));
    expect(lines.some(({ what, source }) => what === "translation" && source.includes("French"))).toBe(true);
  });

  it("takes no picture for a language", async () => {
    const { questionnaire, lines } = await imported({
      survey: withColumn(survey, { header: "media::image", row: 3, cell: "a.png", at: 2 }),
      choices,
    });
    expect(questionnaire.language).toBe("en");
    expect(lines).toContainEqual(
      expect.objectContaining({ what: "media::image", source: "a.png", outcome: "left-out" }),
    );
  });

  it("reads conditions under the model's own header", async () => {
    const headers = ["type", "name", "label", "hint", "bind::required", "bind::relevant"];
    const { questions } = await imported({ survey: [headers, ...survey.slice(1)], choices });
    expect(questions.map(({ showIf }) => showIf)).toEqual([undefined, { question: "a", is: "yes" }]);
  });

  it("prefers the text of its language, and names the plain one beside it", async () => {
    const { questions, lines } = await imported({
      survey: withColumn(survey, { header: "label::English (en)", row: 3, cell: "Do you log?", at: 3 }),
      choices,
    });
    expect(questions[0]?.text).toBe("Do you log?");
    expect(lines).toContainEqual(
      expect.objectContaining({ what: "label", source: "Is it logged?", outcome: "left-out" }),
    );
  });

  it("may begin with empty rows", async () => {
    const { format, questions, lines } = await imported({ survey: [[], ...survey], choices: [[], ...choices] });
    expect([format, questions.length]).toEqual(["xlsform", 2]);
    expect(lines).toContainEqual(expect.objectContaining({ place: "Sheet survey, row 5", into: "a" }));
  });
});
