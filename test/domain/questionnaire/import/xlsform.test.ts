import { describe, expect, it } from "vitest";
import { importFile } from "#domain/questionnaire/import/import-file.ts";
import { taken, workbook } from "#test/support/questionnaires/files.ts";

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
});
