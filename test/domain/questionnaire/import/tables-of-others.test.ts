import { describe, expect, it } from "vitest";
import { importFile } from "#domain/questionnaire/import/import-file.ts";
import { optionsIn } from "#domain/questionnaire/import/spreadsheet/options-in.ts";
import { importText, taken, workbook } from "#test/support/questionnaires/files.ts";

const texts = async (table: string, name = "table.csv"): Promise<string[]> =>
  (await taken(importText(table, name))).questions.map(({ text }) => text);

describe("a table of questions", () => {
  it("asks every row where rows have one cell each, with a question mark or without", async () => {
    const rows = ["Describe your response to incidents.", "Do you train on customers' data?", "List all models."];
    expect(await texts(["Question,Answer", ...rows].join("\n"))).toEqual(rows);
  });

  it("takes a lonely cell for a heading among rows that have more, and drops one that nothing follows with a line", async () => {
    const table = "No,Question,Answer\n,Access,\n1,Do you log?,\n2,Who may read logs?,\n,Left over,";
    const { questionnaire, lines } = await taken(importText(table, "table.csv"));
    expect(questionnaire.sections.map(({ title }) => title)).toEqual(["Access"]);
    expect(lines).toContainEqual(expect.objectContaining({ source: "Left over", outcome: "left-out" }));
  });

  it.each([
    [";", "A title of our own\n\nNo;Question\n1;Do you log?\n2;Do you test, and how?"],
    ["\t", "No\tQuestion\n1\tDo you log?\n2\tDo you test, and how?"],
    [",", 'No,Question\n1,Do you log?\n2,"Do you test, and how?"'],
  ])("is parted by what parts its rows, whatever stands above: %j", async (_, table) => {
    expect(await texts(table)).toEqual(["Do you log?", "Do you test, and how?"]);
  });

  it("is a table whatever its file is called", async () => {
    expect(await texts("ID\tQuestion\tAnswer\n1\tDo you log?\t\n", "questions.txt")).toEqual(["Do you log?"]);
  });
});

describe("the answers in a cell", () => {
  it.each([
    ["Yes, No, Partially", ["Yes", "No", "Partially"]],
    ["AWS|Azure|GCP", ["AWS", "Azure", "GCP"]],
    ["Yes/No/N/A", ["Yes", "No", "N/A"]],
    ["Yes / No / n/a", ["Yes", "No", "n/a"]],
    ["Yes, always; No, never", ["Yes, always", "No, never"]],
    ["Daily\nWeekly, on Mondays", ["Daily", "Weekly, on Mondays"]],
    ["Only one", ["Only one"]],
  ])("%j are parted by what parts them most surely", (cell, answers) => {
    expect(optionsIn(cell)).toEqual(answers);
  });

  it("that cannot be parted are named, and not lost", async () => {
    const { lines } = await taken(importText("ID,Question,Options\n1,Which?,Ask us\n2,Is it?,Yes/No", "t.csv"));
    expect(lines).toContainEqual(expect.objectContaining({ source: "Ask us", outcome: "left-out", place: "row 2" }));
  });
});

describe("a file that is no questionnaire here", () => {
  it.each([
    ["a PDF", "form.pdf", "%PDF-1.7\n1 0 obj"],
    [
      "a survey of LimeSurvey",
      "s.lss",
      '<?xml version="1.0"?><document><LimeSurveyDocType>Survey</LimeSurveyDocType></document>',
    ],
    ["FHIR questionnaire in XML", "q.xml", '<Questionnaire xmlns="http://hl7.org/fhir"></Questionnaire>'],
    ["a web page", "q.html", "<!DOCTYPE html><html></html>"],
    ["a form of Typeform", "t.json", '{"id":"x","title":"T","fields":[{"type":"yes_no"}],"settings":{}}'],
    ["a form of Google Forms", "g.json", '{"formId":"x","info":{"title":"T"},"items":[]}'],
    ["JSON of another product", "o.json", '{"survey":{"pages":[]}}'],
  ])("is named with what to do, and not taken for one with mistakes: %s", async (name, fileName, text) => {
    const result = await importText(text, fileName);
    expect(result.ok).toBe(false);
    const said = result.ok ? "" : result.problems.map((problem) => problem.text).join(" ");
    expect(said).toContain(name);
    expect(said).not.toMatch(/is missing|should start/);
  });

  it("is still ours with mistakes when it has our names", async () => {
    const result = await importText('{"id":"x","version":1,"title":"T"}', "ours.json");
    expect(JSON.stringify(result)).toContain("“sections” is missing");
  });

  it("is refused where its questionnaire would be longer than one may be, with the limit", async () => {
    const help = "a long explanation ".repeat(60);
    const rows = Array.from({ length: 1_200 }, (_, index) => `${index},Is thing ${index} done?,${help}`);
    const bytes = new TextEncoder().encode(["ID,Question,Help", ...rows].join("\n"));
    const result = await importFile({ fileName: "long.csv", bytes });
    expect(result).toMatchObject({ ok: false, problems: [{ text: expect.stringMatching(/one holds 0\.5 MB/) }] });
  });
});

describe("a column with drop-down lists", () => {
  const rows = [
    ["No", "Question", "Vendor status", "Our remark"],
    ["1", "Do you have an AI policy?", "", ""],
    ["2", "Who hosts the model?", "", ""],
  ];
  const status = [
    { range: "C2:C2", values: ["Yes", "No", "Partially", "N/A"] },
    { range: "C3:C3", values: ["AWS", "Azure"] },
  ];

  it("is where answers go, whatever its header says; lists elsewhere are named", async () => {
    const remark = { range: "D2:D2", values: ["To do", "Done"] };
    const bytes = await workbook({ Questions: rows }, [...status, remark]);
    const { questions, lines } = await taken(importFile({ fileName: "w.xlsx", bytes }));
    expect(questions).toMatchObject([{ type: "yesNo" }, { options: [{ label: "AWS" }, { label: "Azure" }] }]);
    expect(lines).toContainEqual(
      expect.objectContaining({ what: "lists of answers", source: "To do / Done", outcome: "left-out" }),
    );
  });
});
