import { describe, expect, it } from "vitest";
import { importFile } from "#domain/questionnaire/import/import-file.ts";
import { importText, taken, workbook } from "#test/support/questionnaires/files.ts";

/** How the format names a question in an expression. */
const ref = (name: string): string => `\${${name}}`;

const form = async () =>
  importFile({
    fileName: "form.xlsx",
    bytes: await workbook({
      survey: [
        ["type", "name ", "label::English", "label::Swahili", "hint", "required", "relevant", "constraint"],
        ["begin group", "home", "Your home", "", "", "", "", ""],
        ["select_one yn", "owned", "Do you own it?", "Je?", "Ask the owner", "yes", "", ""],
        ["select_multiple rooms", "rooms", "Which rooms?", "", "", "", `${ref("owned")} = 'y'`, ""],
        [
          "integer",
          "age",
          "How old is it?",
          "",
          "",
          "",
          `selected(${ref("rooms")}, 'k') and ${ref("owned")} != 'n'`,
          ". > 0",
        ],
        ["end group", "", "", "", "", "", "", ""],
        ["note", "n", "Thank you", "", "", "", "", ""],
        ["select one from rooms or specify other", "best", "Which is best?", "", "", "", `${ref("age")} >= 10`, ""],
        ["calculate", "c", "", "", "", "", "", ""],
        ["geopoint", "where", "Where is it?", "", "", "", "", ""],
      ],
      choices: [
        ["list name", "name", "label::English"],
        ["yn", "y", "Yes"],
        ["yn", "n", "No"],
        ["rooms", "k", "Kitchen"],
        ["rooms", "b", "Bath"],
        ["rooms", "k", "Kitchen"],
      ],
      settings: [
        ["form_title", "form_id", "version"],
        ["Homes", "homes_1", "7"],
      ],
    }),
  });

describe("an XLSForm", () => {
  it("keeps groups, lists, hints, required answers and “or specify other”, in new and old spellings", async () => {
    const { format, questionnaire, questions } = await taken(form());
    expect(format).toBe("xlsform");
    expect(questionnaire).toMatchObject({ id: "homes-1", title: "Homes" });
    expect(questionnaire.sections.map(({ title }) => title)).toEqual(["Your home", "Questions"]);
    expect(questions[0]).toMatchObject({ id: "owned", type: "yesNo", help: "Ask the owner", required: true });
    expect(questions[1]).toMatchObject({
      options: [
        { value: "k", label: "Kitchen" },
        { value: "b", label: "Bath" },
      ],
    });
    expect(questions[3]).toMatchObject({ id: "best", type: "single", otherOption: {} });
  });

  it("keeps what is relevant as the condition", async () => {
    const { questions } = await taken(form());
    expect(questions[1]?.showIf).toEqual({ question: "owned", is: "yes" });
    expect(questions[2]?.showIf).toEqual({
      all: [
        { question: "rooms", includes: "k" },
        { question: "owned", isNot: "no" },
      ],
    });
    expect(questions[3]?.showIf).toEqual({ question: "age", atLeast: 10 });
  });

  it("tells of constraints, calculations, other languages and types it does not know", async () => {
    const { notes, lines } = await taken(form());
    for (const what of ["constraint", "calculate", "type", "version"])
      expect(notes.some((note) => note.startsWith(`${what}: `))).toBe(true);
    expect(lines.find((line) => line.what === "translation")?.source).toBe("1 texts in “Swahili”");
  });

  const small = async (sheets: Readonly<Record<string, string[][]>>) =>
    taken(importFile({ fileName: "form.xlsx", bytes: await workbook(sheets) }));
  const asked = [
    ["type", "name", "label", "required", "relevant"],
    ["select_one yn", "first", "Is it so?", "yes", ""],
    ["text", "why", "Why?", `${ref("first")} = 'y'`, `${ref("first")} = ‘y’`],
    ["text", "not", "Why not?", "", `${ref("first")} = “n”`],
  ];
  const list = [
    ["list_name", "name", "label"],
    ["yn", "y", "Yes"],
    ["yn", "n", "No"],
  ];

  it("reads the curly quotes that Excel makes, and tells of what is required under a condition", async () => {
    const { questions, lines } = await small({ survey: asked, choices: list });
    expect(questions.map(({ showIf }) => showIf)).toEqual([
      undefined,
      { question: "first", is: "yes" },
      { question: "first", is: "no" },
    ]);
    expect(lines).toContainEqual(
      expect.objectContaining({ what: "required", source: `${ref("first")} = 'y'`, outcome: "left-out" }),
    );
    expect(questions[1]?.required).toBeUndefined();
  });

  it("follows the default language, takes another where it has no text, and says both", async () => {
    const survey = [
      ["type", "name", "label::Français (fr)", "label::English (en)", "label::Deutsch (de)"],
      ["text", "a", "Avez-vous ?", "Do you?", ""],
      ["text", "b", "", "Only English", ""],
      ["text", "c", "", "", "Nur deutsch"],
    ];
    const settings = [["default_language"], ["English (en)"]];
    const { questionnaire, questions, lines } = await small({ survey, settings });
    expect(questionnaire.language).toBe("en");
    expect(questions.map(({ text }) => text)).toEqual(["Do you?", "Only English", "Nur deutsch"]);
    expect(lines).toContainEqual(expect.objectContaining({ outcome: "changed", what: "label", source: "Nur deutsch" }));
    const translated = lines.filter(({ what }) => what === "translation").map(({ source }) => source);
    expect(translated).toEqual(["1 texts in “Français (fr)”", "1 texts in “Deutsch (de)”"]);
    const french = await small({ survey });
    expect(french.questionnaire.language).toBe("fr");
  });

  it.each([
    ["a column of the survey", { survey: withColumn(asked), choices: list }],
    ["a column of the choices", { survey: asked, choices: withColumn(list) }],
    ["a column of the settings", { survey: asked, choices: list, settings: withColumn([["form_title"], ["T"]]) }],
    ["a list that nobody asks with", { survey: asked, choices: [...list, ["strange", "a", "strange words"]] }],
    ["a sheet", { survey: asked, choices: list, strange: [["strange words"]] }],
  ])("names %s that it made nothing of", async (_, sheets) => {
    const { lines } = await small(sheets);
    const told = lines.filter(
      ({ outcome, ...line }) => outcome !== "taken" && JSON.stringify(line).includes("strange"),
    );
    expect(told.length).toBeGreaterThan(0);
  });
});

/** The rows with a column more that no form has, filled in the last row. */
function withColumn(rows: readonly string[][]): string[][] {
  return rows.map((row, index) => [
    ...row,
    ...(index === 0 ? ["strange"] : index === rows.length - 1 ? ["strange words"] : [""]),
  ]);
}

describe("an XLSForm saved as CSV", () => {
  const survey = [
    "type,name,label,relevant",
    "select_one yn,logs,Do you log?,",
    `text,where,Where?,"${ref("logs")} = 'y'"`,
  ];

  it("is read whole from one file with the names of the sheets in the first column", async () => {
    const choices = ["list_name,name,label", "yn,y,Yes", "yn,n,No"];
    const part = (name: string, rows: readonly string[]) => [`${name},,,,`, ...rows.map((row) => `,${row}`)];
    const settings = part("settings", ["form_title,form_id", "Logging,log"]);
    const csv = [...part("survey", survey), "", ...part("choices", choices), ...settings].join("\n");
    const { format, questionnaire, questions, lines } = await taken(importText(csv, "form.csv"));
    expect(format).toBe("xlsform");
    expect(questionnaire).toMatchObject({ id: "log", title: "Logging" });
    expect(questions).toMatchObject([
      { id: "logs", type: "yesNo", answers: ["yes", "no"] },
      { id: "where", showIf: { question: "logs", is: "yes" } },
    ]);
    // Line 4 of the file, as whoever opens it counts.
    expect(lines).toContainEqual(
      expect.objectContaining({ place: "Sheet survey, row 4", source: "Where?", outcome: "taken" }),
    );
  });

  it("is read from its survey sheet alone, and the list that is not there is named", async () => {
    const { questions, lines } = await taken(importText(survey.join("\n"), "survey.csv"));
    expect(questions.map(({ text }) => text)).toEqual(["Do you log?", "Where?"]);
    expect(lines).toContainEqual(
      expect.objectContaining({ what: "list of answers", source: "Do you log?", outcome: "changed" }),
    );
  });

  it("is no table of questions that happens to have a type and a name", async () => {
    const { format } = await taken(importText("type,name,label,question\nfirm,Acme,x,Do you log?", "t.csv"));
    expect(format).toBe("spreadsheet");
    const headed = await taken(importText("Section,Question\nsurvey,\n,Do you log?\nsettings,Do you test?", "t.csv"));
    expect(headed.format).toBe("spreadsheet");
  });
});
