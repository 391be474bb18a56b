import { readXlsx, writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { answersAsData } from "#domain/assessment/offline/answer-data.ts";
import type { OfflineRequest } from "#domain/assessment/offline/answer-sheet.ts";
import { answerWorkbook } from "#domain/assessment/offline/answer-workbook.ts";
import { answersFromFile } from "#domain/assessment/offline/answers-from-file.ts";
import type { RespondentQuestionnaire } from "#domain/questionnaire/respondent-view.ts";
import { translate } from "#domain/questionnaire/translation/translate.ts";

const written: RespondentQuestionnaire = {
  id: "core",
  version: 2,
  title: "Core",
  language: "en",
  sections: [
    {
      id: "s",
      title: "S",
      questions: [
        { id: "policy", type: "yesNo", text: "Is there a policy?" },
        {
          id: "place",
          type: "single",
          text: "Where does it run?",
          options: [
            { value: "eu", label: "In the EU" },
            { value: "us", label: "In the US" },
            { value: "request", label: "Version" },
          ],
        },
      ],
    },
  ],
};
const french = translate(written, {
  translationOf: "core",
  version: 2,
  language: "fr",
  questions: {
    policy: { text: "Y a-t-il une politique ?" },
    place: { text: "Où ?", options: { eu: "Dans l’UE", us: "Aux États-Unis", request: "Sur demande" } },
  },
});
const request: OfflineRequest = {
  requestId: "rsp_1",
  product: "Loop",
  vendor: "Juniper AI Ltd",
  buyer: "Harbour Vale",
  questionnaire: written,
  answers: {},
  today: "2026-11-29",
};
const inFrench: OfflineRequest = { ...request, questionnaire: french, original: written };
const answers = { policy: { value: "yes" }, place: { value: "us" } };
const data = (of: OfflineRequest, change: object = {}): Uint8Array =>
  new TextEncoder().encode(JSON.stringify({ ...answersAsData(of), ...change }));

/** A workbook without some of its sheets, as people send it on. */
async function without(file: Uint8Array, ...names: readonly string[]): Promise<Uint8Array> {
  const { sheets } = await readXlsx(file);
  return writeXlsx({
    sheets: sheets.filter(({ name }) => !names.includes(name)).map(({ name, rows }) => ({ name, rows })),
  });
}
const takenBy = async (file: Uint8Array, of: OfflineRequest) => {
  const read = await answersFromFile(file, of);
  if (!read.ok) throw new Error(read.text);
  return {
    taken: read.taken.map(({ id, answer }) => [id, answer.value]),
    notTaken: read.notTaken.map(({ note }) => note),
  };
};
const both = [
  ["policy", "yes"],
  ["place", "us"],
];

describe("a file of another request", () => {
  const other: OfflineRequest = { ...request, requestId: "rsp_2", product: "Desk", vendor: "Brightwell Ltd" };
  const theirs = "It holds the answers of Juniper AI Ltd to Harbour Vale about Loop.";

  it("is refused by the name of its vendor, its buyer and its product, as a workbook and as data", async () => {
    for (const file of [await answerWorkbook({ ...request, answers }), data({ ...request, answers })]) {
      const read = await answersFromFile(file, other);
      expect(read).toMatchObject({ ok: false, text: expect.stringContaining("belongs to another request") });
      expect(read).toMatchObject({ text: expect.stringContaining(theirs) });
      expect(read).toMatchObject({ text: expect.stringContaining("This request is about Desk") });
    }
  });

  it("is known without its first sheet", async () => {
    const file = await without(await answerWorkbook({ ...request, answers }), "How to fill this in");
    expect(await answersFromFile(file, other)).toMatchObject({ ok: false, text: expect.stringContaining(theirs) });
    expect((await takenBy(file, request)).taken).toEqual(both);
  });

  it("is told apart from one that says the same of itself", async () => {
    const again = await answersFromFile(data(request), { ...request, requestId: "rsp_3" });
    expect(again).toMatchObject({ ok: false, text: expect.stringContaining("asked in another request than this one") });
  });

  it("is read with a word of warning where nothing in it says whose it is", async () => {
    const file = await without(await answerWorkbook({ ...request, answers }), "How to fill this in", "annexa");
    expect(await answersFromFile(file, other)).toMatchObject({ ok: true, isUnsigned: true });
    expect(await answersFromFile(data(request), request)).not.toHaveProperty("isUnsigned");
  });
});

describe("a file in another language than the request is read in", () => {
  it("is read back as the same answers, whichever of the two was switched", async () => {
    for (const [made, read] of [
      [inFrench, request],
      [request, inFrench],
      [inFrench, inFrench],
    ] as const) {
      const filled = { ...made, answers };
      expect(await takenBy(await answerWorkbook(filled), read)).toEqual({ taken: both, notTaken: [] });
      expect(await takenBy(data(filled), read)).toEqual({ taken: both, notTaken: [] });
      expect(await takenBy(await answerWorkbook(filled), { ...read, answers })).toEqual({ taken: [], notTaken: [] });
    }
  });

  it("is read by what each label stands for, also where the request went on with another version meanwhile", async () => {
    const later = { ...request, questionnaire: { ...written, version: 3 } };
    expect(await takenBy(data({ ...inFrench, answers }), later)).toEqual({ taken: both, notTaken: [] });
  });
});

describe("a question that reads differently now", () => {
  it("takes no answer of a file that asked it in other words, in any language", async () => {
    const reworded = JSON.parse(
      JSON.stringify(written).replace("Is there a policy?", "Has the board signed a policy?"),
    );
    for (const file of [data({ ...request, answers }), await answerWorkbook({ ...inFrench, answers })]) {
      const read = await takenBy(file, { ...request, questionnaire: { ...reworded, version: 3 } });
      expect(read.notTaken).toContainEqual(expect.stringContaining("reads differently in this request now"));
      expect(read.taken).not.toContainEqual(["policy", "yes"]);
    }
  });
});
