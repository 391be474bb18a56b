import { describe, expect, it } from "vitest";
import type { OfflineRequest } from "#domain/assessment/offline/answer-sheet.ts";
import { answersFromFile } from "#domain/assessment/offline/answers-from-file.ts";
import type { FileLine } from "#domain/assessment/offline/file-lines.ts";
import { lineOutcome } from "#domain/assessment/offline/line-outcome.ts";
import { sheetColumns, sheetWordsIn } from "#domain/assessment/offline/sheet-words.ts";
import { questionnaireSchema } from "#domain/questionnaire/definition.schema.ts";
import { respondentView } from "#domain/questionnaire/respondent-view.ts";
import { workbook } from "#test/support/questionnaires/files.ts";
import { bytesOf, filledIn, questionnaire, request } from "#test/support/questionnaires/filled-in.ts";

const withQuestion = (question: object): OfflineRequest => ({
  ...request,
  questionnaire: respondentView(
    questionnaireSchema.parse({ ...questionnaire, sections: [{ id: "s", title: "S", questions: [question] }] }),
  ),
});
const crossed = [
  { value: "low", label: "high" },
  { value: "high", label: "low" },
  { value: "both", label: "low; high" },
];

describe("what a cell names from a list", () => {
  it("is the answer with that label, also where another is stored under the same word", async () => {
    const of = withQuestion({ id: "risk", type: "single", text: "Risk?", options: crossed });
    expect((await filledIn([["risk", "high"]], of)).answers).toEqual({ risk: { value: "low" } });
    expect((await filledIn([["risk", "both"]], of)).answers).toEqual({ risk: { value: "both" } });
  });

  it.each([
    ["low; high", ["both"]],
    ["low\nhigh", ["high", "low"]],
    ["high; low; high", ["low", "both"]],
    ["LOW ;  HIGH", ["high", "low"]],
    ["low; high\nhigh", ["both", "low"]],
  ])("in %j may hold a semicolon: the longest label is meant", async (cell, value) => {
    const of = withQuestion({ id: "risks", type: "multiple", text: "Risks?", options: crossed });
    expect((await filledIn([["risks", cell]], of)).answers).toEqual({ risks: { value } });
  });

  it("is asked about where two answers have the same label", async () => {
    const options = ["a", "b"].map((value) => ({ value, label: "Same" }));
    const { notTaken } = await filledIn([["q", "same"]], withQuestion({ id: "q", type: "single", text: "?", options }));
    expect(notTaken).toMatchObject([{ note: expect.stringContaining("more than one answer") }]);
  });

  it("is refused where an answer that stands alone is named beside others", async () => {
    const options = [...crossed, { value: "none", label: "None", exclusive: true }];
    const of = withQuestion({ id: "q", type: "multiple", text: "?", options });
    const { notTaken } = await filledIn([["q", "None\nhigh"]], of);
    expect(notTaken).toMatchObject([{ note: "“None” cannot be combined with other answers." }]);
  });
});

describe("the words for the certificate", () => {
  it("are no answer where the vendor answers, in whatever language they were copied", async () => {
    const words = [
      "(our certificate answers this)",
      "(unser Zertifikat beantwortet das)",
      "(notre certificat y répond)",
    ];
    for (const answer of words) {
      const read = await filledIn(
        [
          ["often", answer],
          ["story", answer],
        ],
        { ...request, answers: { story: { value: "So" } } },
      );
      expect(read).toMatchObject({ taken: [], unchanged: 0 });
      expect(read.notTaken.map(({ note }) => note)).toEqual(
        Array(2).fill(expect.stringContaining("you answer yourselves")),
      );
    }
  });

  it("leave no explanation behind without a word", async () => {
    const standing: OfflineRequest = { ...request, answers: { policy: { byCertificate: true } } };
    const read = await filledIn([["policy", "(our certificate answers this)", "Since May"]], standing);
    expect(read).toMatchObject({
      taken: [],
      unchanged: 0,
      notTaken: [{ note: expect.stringContaining("beside the explanation") }],
    });
  });
});

describe("a file of data", () => {
  const jsonOf = async (answers: object) => {
    const read = await answersFromFile(bytesOf(JSON.stringify({ answers })), request);
    if (!read.ok) throw new Error(read.text);
    return read;
  };

  it.each([
    ["a truth", { policy: true }, { policy: { value: "yes" } }],
    ["a number", { users: 7 }, { users: { value: 7 } }],
    ["a list", { tests: ["Never", "By hand"] }, { tests: { value: ["c", "other"], otherText: "By hand" } }],
  ])("is read as what it says: %s", async (_, given, answers) => {
    const { taken } = await jsonOf(given);
    expect(Object.fromEntries(taken.map(({ id, answer }) => [id, answer]))).toEqual(answers);
  });

  it.each<[string, object, string]>([
    ["true for a text", { story: { answer: true } }, "TRUE is no answer"],
    ["a record for a text", { story: { answer: { de: "So" } } }, "neither a text nor a number"],
    ["a list for a number", { users: [1] }, "neither a text nor a number"],
    ["a list for a text", { story: ["one", "two"] }, "A list is no answer"],
    ["a list for one choice", { often: ["Never"] }, "A list is no answer"],
    ["a record for an explanation", { policy: { answer: "Yes", explanation: [1] } }, "The explanation: It is neither"],
    ["a record without an answer", { policy: { value: "yes" } }, "neither “answer” nor “explanation”"],
  ])("names what it cannot read: %s", async (_, given, note) => {
    expect(await jsonOf(given)).toMatchObject({
      taken: [],
      unchanged: 0,
      notTaken: [{ note: expect.stringContaining(note) }],
    });
  });

  it("that names a question twice is refused, because only the last would be read", async () => {
    const text = '{"answers": {"policy": "Yes", "users": 1, "policy": "No"}}';
    expect(await answersFromFile(bytesOf(text), request)).toMatchObject({
      ok: false,
      text: expect.stringContaining("“policy” stands in the file more than once"),
    });
  });

  it("may be a CSV file", async () => {
    const text = "Id;Answer;Explanation\r\npolicy;Ja;Seit Mai\r\nusers;1,5;\r\n";
    const read = await answersFromFile(bytesOf(text), request);
    expect(read).toMatchObject({
      taken: [
        { id: "policy", answer: { value: "yes", explanation: "Seit Mai" } },
        { id: "users", answer: { value: 1.5 } },
      ],
      notTaken: [],
    });
  });
});

describe("a workbook that grew", () => {
  const headers = Object.values(sheetWordsIn("en").headers);
  const row = (id: string, answer: string) => sheetColumns.map((column) => ({ id, answer })[column as string] ?? "");

  it("is read on every sheet with the columns, and what was added beside them is named", async () => {
    const file = await workbook({
      Answers: [["For Quillmark"], headers, row("policy", "Yes")],
      "Answers (2)": [[...headers, "Owner"], row("policy", "No"), [...row("story", "So"), "Kim"]],
      Notes: [["Ask legal"]],
    });
    const read = await answersFromFile(file, request);
    expect(read).toMatchObject({
      taken: [{ id: "story" }],
      notTaken: [
        { place: "Sheet Answers, row 1", note: expect.stringContaining("above the headers") },
        { place: "Sheet Answers, row 3", note: expect.stringContaining("Sheet Answers (2), row 2") },
        { place: "Sheet Answers (2), row 2", note: expect.stringContaining("more than once") },
      ],
      left: [expect.stringContaining("column I (“Owner”)"), expect.stringContaining("Sheet Notes")],
    });
  });

  it("with a column twice is refused, because nobody knows which counts", async () => {
    const file = await workbook({
      Answers: [
        [...headers, "answer"],
        [...row("policy", "Yes"), "No"],
      ],
    });
    expect(await answersFromFile(file, request)).toMatchObject({
      ok: false,
      text: expect.stringContaining("there twice"),
    });
  });
});

describe("the limits of the screen", () => {
  it("hold for explanations and for words of one's own: too much is refused whole, nothing is cut", async () => {
    const { taken, notTaken } = await filledIn([
      ["policy", "Yes", "x".repeat(10_001)],
      ["tests", "y".repeat(2_001)],
      ["story", "z".repeat(20_001)],
    ]);
    expect(taken).toEqual([]);
    expect(notTaken.map(({ note }) => note)).toEqual([
      "Shorten the explanation to 10,000 characters; it has 10,001.",
      "Shorten what is not among the answers to 2,000 characters.",
      "Shorten your answer to 20,000 characters.",
    ]);
  });
});

describe("a cell in somebody's own words", () => {
  const said = (line: Partial<FileLine>) =>
    lineOutcome({ place: "row 2", id: "story", answer: { text: "" }, explanation: { text: "" }, ...line }, request);

  it("keeps an apostrophe at the start of a line as it was", () => {
    const told = said({ answer: { text: "=new\n''y", isFromSheet: true } });
    expect(told).toMatchObject({ kind: "changed", change: { answer: { value: "=new\n'y" } } });
  });

  it("beside choices in the file's language is read by that language's labels", () => {
    const labels = new Map([
      ["b", "Selten"],
      ["c", "Nie"],
    ]);
    const told = said({ id: "tests", labels, answer: { text: "Nie\nOurs" } });
    expect(told).toMatchObject({ kind: "changed", change: { answer: { value: ["c", "other"], otherText: "Ours" } } });
  });
});
