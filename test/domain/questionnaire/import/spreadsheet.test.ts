import { describe, expect, it } from "vitest";
import { importFile } from "#domain/questionnaire/import/import-file.ts";
import { importText, taken, workbook } from "#test/support/questionnaires/files.ts";

const plain = {
  Intro: [["Please fill in the next sheet"]],
  Questions: [
    ["Our vendor questions", "", "", "", "", ""],
    ["Nr", "Kategorie", "Frage", "Hinweis", "Antwort", "Wichtigkeit"],
    ["1", "Leitung", "Gibt es eine KI-Leitlinie?", "Bitte angeben", "", "High"],
    ["2", "Leitung", "Wer ist verantwortlich?", "", "Frau Muster", "sometimes"],
    ["", "Daten", "", "", "", ""],
    ["3", "", "Wird mit unseren Daten trainiert?\nKann man das abschalten?", "", "", "Low"],
  ],
};

describe("a spreadsheet", () => {
  const file = async (more: object = {}) =>
    importFile({
      fileName: "Our vendors.xlsx",
      bytes: await workbook({ Questions: plain.Questions, Intro: plain.Intro }, [
        { range: "E3:E4", values: ["Ja", "Nein", "Teilweise", "Entfällt"] },
        { range: "E6", values: ["Immer", "Nie"] },
      ]),
      ...more,
    });

  it("is read by its headers, whichever row they are in and whichever language", async () => {
    const { mapping, questionnaire, questions } = await taken(file());
    expect(mapping).toMatchObject({
      sheet: "Questions",
      headerRow: 2,
      columns: { question: "Frage", help: "Hinweis" },
    });
    expect(questionnaire.title).toBe("Our vendors");
    expect(questionnaire.sections.map(({ title }) => title)).toEqual(["Leitung", "Daten"]);
    expect(questions.map(({ id }) => id)).toEqual(["1", "2", "3"]);
    expect(questions[0]).toMatchObject({ help: "Bitte angeben", importance: "critical" });
  });

  it("reads the drop-down lists of the answer cells, each range its own", async () => {
    const { questions } = await taken(file());
    expect(questions[0]).toMatchObject({ type: "yesNo" });
    expect(questions[2]).toMatchObject({ type: "single", options: [{ label: "Immer" }, { label: "Nie" }] });
  });

  it("accounts for every row, column and sheet it did not take", async () => {
    const { lines, notes } = await taken(file());
    const left = lines.filter(({ outcome }) => outcome === "left-out").map(({ place, what }) => `${place}: ${what}`);
    expect(left).toEqual([
      "Sheet Questions, row 1: text",
      "Sheet Questions, column E: column",
      "Sheet Questions, row 4: importance",
      "Sheet Intro: sheet",
    ]);
    expect(notes).toContainEqual(expect.stringContaining("This cell seems to hold 2 questions"));
  });

  it("splits the lines of a cell when told to, and reads what a person chose", async () => {
    const mapping = {
      sheet: "Questions",
      headerRow: 2,
      columns: { question: "C", id: "Nr" },
      splitLines: true,
      withoutList: "yesNo",
    } as const;
    const { questions } = await taken(file({ mapping }));
    expect(questions.map(({ id, text }) => `${id} ${text}`).slice(2)).toEqual([
      "3 Wird mit unseren Daten trainiert?",
      "3-2 Kann man das abschalten?",
    ]);
    expect(new Set(questions.map(({ type }) => type))).toEqual(new Set(["yesNo"]));
  });

  it("answers a person who chose a column that is not there", async () => {
    const result = await file({ mapping: { sheet: "Questions", headerRow: 2, columns: { question: "Question" } } });
    expect(result).toMatchObject({
      ok: false,
      problems: [{ place: "Sheet Questions, row 2", text: expect.stringContaining("There are: Nr, Kategorie, Frage") }],
    });
  });
});

describe("a layout that many buyers own", () => {
  const layouts = [
    [
      "CSA CAIQ or AI-CAIQ, workbook",
      ["Question ID", "Question", "CSP CAIQ Answer", "SSRM Control Ownership", "CCM Domain Title"],
    ],
    ["CSA AI-CAIQ, table", ["question_id", "question", "aicm_control_id", "aicm_domain_title"]],
    ["EDUCAUSE HECVAT 4", ["Question ID", "Question", "Compliant Response", "Guidance"]],
    ["Shared Assessments SIG", ["Ques Num", "Question/Request", "Response", "Category"]],
  ] as const;
  it.each(layouts)("is recognised: %s", async (layout, headers) => {
    const csv = `${headers.join(",")}\nQ-1,Is it tested?,No,x,y\n`;
    const { mapping, questions } = await taken(importText(csv, "own-copy.csv"));
    expect(mapping?.layout).toBe(layout);
    expect(questions).toMatchObject([{ text: "Is it tested?", type: "yesNo" }]);
  });

  it("takes an expected No as the good answer", async () => {
    const csv = "Question ID,Question,Compliant Response\nQ-1,Do you train on our data?,No\n";
    expect((await taken(importText(csv, "hecvat.csv"))).questions).toMatchObject([{ goodAnswer: "no" }]);
  });
});

describe("a CSV file", () => {
  it("may use semicolons, quotes, line breaks in cells, and the letters of Windows", async () => {
    const text = 'Id;Frage\r\n1;"Gibt es ""Regeln"";\nund wo?"\r\n2;Für wen?\r\n';
    const bytes = Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)));
    const { questions } = await taken(importFile({ bytes, fileName: "fragen.csv" }));
    expect(questions.map(({ text: asked }) => asked)).toEqual(['Gibt es "Regeln";\nund wo?', "Für wen?"]);
  });

  it("with cells that look like formulas holds texts, and gives them back so that nothing runs", async () => {
    const { questions, questionnaire } = await taken(importText("Id,Question\n1,=HYPERLINK(0)?\n", "f.csv"));
    expect(questions[0]?.text).toBe("=HYPERLINK(0)?");
    const { exportAs } = await import("#domain/questionnaire/export/export-as.ts");
    const { content } = await exportAs(questionnaire, { to: "csv" });
    expect(String(content)).not.toMatch(/(^|,|")=HYPERLINK/m);
  });
});
