import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answersAsData } from "#domain/assessment/offline/answer-data.ts";
import { answerRows, guideRows, type OfflineRequest } from "#domain/assessment/offline/answer-sheet.ts";
import { answerWorkbook } from "#domain/assessment/offline/answer-workbook.ts";
import { answersFromFile } from "#domain/assessment/offline/answers-from-file.ts";
import { sheetColumns, sheetWordsIn } from "#domain/assessment/offline/sheet-words.ts";
import { questionnaireSchema } from "#domain/questionnaire/definition.schema.ts";
import { respondentView } from "#domain/questionnaire/respondent-view.ts";
import { workbook } from "#test/support/questionnaires/files.ts";
import { runs } from "#test/support/runs.ts";

const options = [
  { value: "a", label: "Always; nearly", score: 1 },
  { value: "b", label: "=Seldom", score: 0 },
  { value: "c", label: "Never", score: 0 },
];
const questionnaire = respondentView(
  questionnaireSchema.parse({
    id: "core",
    version: 2,
    title: "Core",
    language: "en",
    sections: [
      {
        id: "s",
        title: "S",
        questions: [
          { id: "policy", type: "yesNo", text: "Is there a policy?", reviewer: { lookFor: "secret" }, weight: 9 },
          { id: "often", type: "single", text: "How often?", options, showIf: { question: "policy", is: "yes" } },
          { id: "tests", type: "multiple", text: "Which tests?", options: options.slice(1), otherOption: {} },
          { id: "users", type: "number", text: "How many users?" },
          { id: "since", type: "date", text: "Since when?" },
          { id: "story", type: "longText", text: "Tell us" },
          { id: "papers", type: "evidence", text: "Papers?" },
        ],
      },
    ],
  }),
);
const request: OfflineRequest = {
  requestId: "rsp_1",
  product: "Assist",
  questionnaire,
  answers: {},
  today: "2026-11-29",
};
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

async function filledIn(rows: readonly (readonly string[])[], of: OfflineRequest = request) {
  const full = rows.map(([id = "", answer = "", explanation = ""]) => {
    const cells: Partial<Record<string, string>> = { id, answer, explanation };
    return sheetColumns.map((column) => cells[column] ?? "");
  });
  const file = await workbook({
    "How to": guideRows(request),
    Answers: [Object.values(sheetWordsIn("en").headers), ...full],
  });
  const read = await answersFromFile(file, of);
  if (!read.ok) throw new Error(read.text);
  return { ...read, answers: Object.fromEntries(read.taken.map(({ id, answer }) => [id, answer])) };
}

describe("a question that the certificate answers", () => {
  const standing: OfflineRequest = { ...request, answers: { policy: { byCertificate: true } } };

  it("says so in its cell, and changes nothing when it comes back as it was", async () => {
    const [, row = []] = answerRows(standing);
    expect(row[sheetColumns.indexOf("answer")]).toBe("(our certificate answers this)");
    const read = await answersFromFile(await answerWorkbook(standing), standing);
    expect(read).toMatchObject({ ok: true, taken: [], notTaken: [] });
    const data = await answersFromFile(bytesOf(JSON.stringify(answersAsData(standing))), standing);
    expect(data).toMatchObject({ ok: true, taken: [], notTaken: [] });
  });

  it("is named where the file answers it, with the offer to take that answer instead", async () => {
    const { taken, notTaken } = await filledIn([["policy", "No"]], standing);
    expect(taken).toEqual([]);
    expect(notTaken).toMatchObject([
      { note: expect.stringContaining("Your certificate answers"), instead: { id: "policy", answer: { value: "no" } } },
    ]);
  });

  it("is as it stands where the cell was emptied", async () => {
    expect(await filledIn([["policy", ""]], standing)).toMatchObject({ taken: [], unchanged: 1, notTaken: [] });
  });
});

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

describe("a question that stands twice in a file", () => {
  const both = "more than once (Sheet Answers, row 2; Sheet Answers, row 3)";

  it.each([
    ["two changes", "Yes", "No"],
    ["one that says nothing", "", "No"],
    ["one that says what stands", "Partly", "No"],
    ["two of the same", "No", "No"],
  ])("is taken from neither line, and both are named: %s", async (_, first, second) => {
    const standing = { ...request, answers: { policy: { value: "partial" } } };
    const read = await filledIn(
      [
        ["policy", first],
        ["policy", second],
      ],
      standing,
    );
    expect(read).toMatchObject({ taken: [], unchanged: 0 });
    expect(read.notTaken.map(({ place }) => place)).toEqual(["Sheet Answers, row 2", "Sheet Answers, row 3"]);
    for (const { note } of read.notTaken) expect(note).toContain(both);
  });

  it("is as it stands where every line of it is", async () => {
    expect(
      await filledIn([
        ["policy", ""],
        ["policy", ""],
      ]),
    ).toMatchObject({ taken: [], unchanged: 2, notTaken: [] });
  });

  it("is offered in no place of the certificate either", async () => {
    const standing: OfflineRequest = { ...request, answers: { policy: { byCertificate: true } } };
    const { notTaken } = await filledIn(
      [
        ["policy", "Yes"],
        ["policy", "No"],
      ],
      standing,
    );
    expect(notTaken.map(({ instead }) => instead)).toEqual([undefined, undefined]);
  });
});

describe("a request taken away as a file", () => {
  it("holds the questions and what was answered, and nothing that is the buyer's", () => {
    const rows = answerRows({ ...request, answers: { often: { value: "b", explanation: "Since May" } } });
    expect(rows[2]).toEqual([
      "often",
      "S",
      "How often?",
      "",
      "“Is there a policy?” is Yes",
      "Always; nearly\n'=Seldom\nNever",
      "'=Seldom",
      "Since May",
    ]);
    expect(rows.map(([id]) => id)).not.toContain("papers");
    expect(JSON.stringify(rows)).not.toMatch(/secret|9/);
  });

  const text = fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 30 })
    .map((one) => one.replace(/[\p{Cc}\p{Cn}]/gu, "").trim());
  const answers = fc.record(
    {
      policy: fc.record({ value: fc.constantFrom("yes", "partial", "no", "na"), explanation: text }),
      often: fc.record({ value: fc.constantFrom("a", "b", "c") }),
      tests: fc.record({ value: fc.subarray(["b", "c"], { minLength: 1 }) }),
      users: fc.record({ value: fc.integer() }),
      since: fc.record({ value: fc.constant("2026-05-01") }),
      story: fc.record({ value: text }),
    },
    { requiredKeys: [] },
  );

  it("says the same when it comes back untouched: as a workbook and as data", async () => {
    await fc.assert(
      fc.asyncProperty(answers, async (given) => {
        const of = { ...request, answers: given };
        for (const file of [await answerWorkbook(of), bytesOf(JSON.stringify(answersAsData(of)))]) {
          const read = await answersFromFile(file, of);
          expect(read).toMatchObject({ ok: true, taken: [], notTaken: [] });
        }
      }),
      runs(40),
    );
  });
});

describe("a filled-in file", () => {
  it("gives an answer for each line, in the words of the list or near them", async () => {
    const { answers } = await filledIn([
      ["policy", "yes", "Approved in May"],
      ["often", "always; nearly"],
      ["tests", "'=Seldom\nNever\nBy hand"],
      ["users", "1,5"],
      ["since", "2026-05-01"],
      ["story", "'=1+1"],
    ]);
    expect(answers).toEqual({
      policy: { value: "yes", explanation: "Approved in May" },
      often: { value: "a" },
      tests: { value: ["b", "c", "other"], otherText: "By hand" },
      users: { value: 1.5 },
      since: { value: "2026-05-01" },
      story: { value: "=1+1" },
    });
  });

  it("reports each line it does not take, with the place and the reason, and takes the rest", async () => {
    const { notTaken, taken } = await filledIn([
      ["policy", "perhaps"],
      ["often", "Sometimes"],
      ["since", "in May"],
      ["users", "many"],
      ["papers", "policy.pdf"],
      ["gone", "yes"],
      ["story", "We try"],
    ]);
    expect(notTaken.map(({ place, note }) => `${place}: ${note}`)).toEqual([
      "Sheet Answers, row 2: Choose one of: Yes, Partly, No, Not applicable.",
      "Sheet Answers, row 3: “Sometimes” is not among the answers: Always; nearly; =Seldom; Never.",
      "Sheet Answers, row 4: Write a date that exists, such as 2027-03-31.",
      "Sheet Answers, row 5: Write a number, in digits, such as 3.5.",
      "Sheet Answers, row 6: This question is answered in the portal.",
      "Sheet Answers, row 7: There is no question “gone” in this request.",
    ]);
    expect(taken.map(({ id }) => id)).toEqual(["story"]);
  });

  it("changes nothing where a cell is empty", async () => {
    const of = { ...request, answers: { policy: { value: "yes", explanation: "Kept" } } };
    expect(await filledIn([["policy", "", ""]], of)).toMatchObject({ taken: [], unchanged: 1 });
  });

  it.each([
    ["of another request", { request: "rsp_2", answers: {} }, "belongs to another request"],
    ["that is none of ours", { hello: 1 }, "no workbook and no JSON file from this page"],
  ])("%s is refused", async (_, data, told) => {
    const read = await answersFromFile(bytesOf(JSON.stringify(data)), request);
    expect(read).toMatchObject({ ok: false, text: expect.stringContaining(told) });
  });

  it("as a workbook of another request, cut short or too large, is refused with the way out", async () => {
    const other = await answerWorkbook({ ...request, requestId: "rsp_2" });
    expect(await answersFromFile(other, request)).toMatchObject({ text: expect.stringContaining("another request") });
    expect(await answersFromFile(other.slice(0, 900), request)).toMatchObject({
      text: expect.stringContaining("its end is missing"),
    });
    expect(await answersFromFile(new Uint8Array(5_000_001), request)).toMatchObject({
      text: expect.stringContaining("larger than 5 MB"),
    });
  });
});
