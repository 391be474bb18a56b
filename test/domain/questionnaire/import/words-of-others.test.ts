import { describe, expect, it } from "vitest";
import { importJson, importText, taken } from "#test/support/questionnaires/files.ts";

const table = (...rows: readonly string[]) => taken(importText(["ID;Question;Options", ...rows].join("\n"), "t.csv"));

describe("the language of a file that does not say it", () => {
  it.each([
    ["de", ["1;Gibt es eine Richtlinie für die KI?;", "2;Wie werden die Daten geprüft und wer ist dafür zuständig?;"]],
    [
      "fr",
      ["1;Avez-vous une politique pour les systèmes d’IA ?;", "2;Quels sont les rôles et les droits des équipes ?;"],
    ],
    ["es", ["1;¿Existe una política para los sistemas de IA?;", "2;¿Cómo se prueban los datos y qué es su origen?;"]],
    ["ja", ["1;AIの方針はありますか?;", "2;ログを取りますか?;"]],
  ])("is read from its words, and said: %s", async (language, rows) => {
    const { questionnaire, lines } = await table(...rows);
    expect(questionnaire.language).toBe(language);
    expect(lines).toContainEqual(expect.objectContaining({ what: "language", source: language, outcome: "changed" }));
  });

  it("is English without a word where the words say so, or say nothing", async () => {
    for (const rows of [["1;Do you have a policy, and is it the one that is in use?;"], ["1;ISO 42001?;"]]) {
      const { questionnaire, lines } = await table(...rows);
      expect(questionnaire.language).toBe("en");
      expect(lines.filter(({ what }) => what === "language")).toEqual([]);
    }
  });
});

describe("what other tools fill in", () => {
  it("is named, wherever it stands, as it stays as it is", async () => {
    const { lines } = await taken(
      importJson({
        title: "T",
        pages: [
          {
            name: "p",
            title: "About {company}",
            elements: [
              { type: "text", name: "company", title: "Company?" },
              {
                type: "radiogroup",
                name: "q",
                title: "Does {company} log?",
                description: "Ask {person}",
                choices: [{ value: "a", text: "{company} does" }, "b"],
              },
            ],
          },
        ],
      }),
    );
    const named = lines.filter(({ what }) => what === "placeholder");
    expect(named.map(({ source }) => source)).toEqual(["{company}", "{company}", "{person}"]);
  });
});

describe("answers that are no words, and points that are no shares", () => {
  it("are read as Yes and No, or named", async () => {
    const elements = [{ type: "radiogroup", name: "q", title: "Q", choices: [true, false, null] }];
    const { questions, lines } = await taken(importJson({ title: "T", elements }));
    expect(questions[0]).toMatchObject({ type: "yesNo", answers: ["yes", "no"] });
    expect(lines).toContainEqual(expect.objectContaining({ what: "answer", source: "null", outcome: "left-out" }));
  });

  it("of a FHIR item are named where none is above nothing, or one is below", async () => {
    const option = (code: string, valueDecimal: number) => ({
      valueCoding: { code, display: code, extension: [{ url: "http://x/ordinalValue", valueDecimal }] },
    });
    const item = [
      { linkId: "a", type: "choice", text: "A", answerOption: [option("x", -2), option("y", 0)] },
      { linkId: "b", type: "choice", text: "B", answerOption: [option("x", -2), option("y", 4)] },
    ];
    const { questions, lines } = await taken(importJson({ resourceType: "Questionnaire", title: "T", item }));
    expect(questions[1]).toMatchObject({ options: [{ score: 0 }, { score: 1 }] });
    expect(lines.filter(({ what }) => what === "points").map(({ source }) => source)).toEqual(["x: -2, y: 0", "x: -2"]);
  });
});
