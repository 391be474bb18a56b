import { guideRows, type OfflineRequest } from "#domain/assessment/offline/answer-sheet.ts";
import { answersFromFile } from "#domain/assessment/offline/answers-from-file.ts";
import { sheetColumns, sheetWordsIn } from "#domain/assessment/offline/sheet-words.ts";
import { questionnaireSchema } from "#domain/questionnaire/definition.schema.ts";
import { respondentView } from "#domain/questionnaire/respondent-view.ts";
import { workbook } from "#test/support/questionnaires/files.ts";

const options = [
  { value: "a", label: "Always; nearly", score: 1 },
  { value: "b", label: "=Seldom", score: 0 },
  { value: "c", label: "Never", score: 0 },
];
export const questionnaire = respondentView(
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
/** A request with a question of many types, nothing answered. */
export const request: OfflineRequest = {
  requestId: "rsp_1",
  product: "Assist",
  questionnaire,
  answers: {},
  today: "2026-11-29",
};
export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What a workbook with these rows (id, answer, explanation) would change. */
export async function filledIn(rows: readonly (readonly string[])[], of: OfflineRequest = request) {
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
