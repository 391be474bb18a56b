import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answersAsData } from "#domain/assessment/offline/answer-data.ts";
import { answerRows, type OfflineRequest } from "#domain/assessment/offline/answer-sheet.ts";
import { answerWorkbook } from "#domain/assessment/offline/answer-workbook.ts";
import { answersFromFile } from "#domain/assessment/offline/answers-from-file.ts";
import { sheetColumns } from "#domain/assessment/offline/sheet-words.ts";
import { bytesOf, filledIn, request } from "#test/support/questionnaires/filled-in.ts";
import { runs } from "#test/support/runs.ts";

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
