import { readFileSync } from "node:fs";
import { readXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { answersAsData } from "#domain/assessment/offline/answer-data.ts";
import { answerRows, type OfflineRequest } from "#domain/assessment/offline/answer-sheet.ts";
import { answerWorkbook } from "#domain/assessment/offline/answer-workbook.ts";
import { answersFromFile } from "#domain/assessment/offline/answers-from-file.ts";
import { sheetColumns, sheetWordsIn } from "#domain/assessment/offline/sheet-words.ts";
import { loadQuestionnaire } from "#domain/questionnaire/load-questionnaire.ts";
import { respondentView } from "#domain/questionnaire/respondent-view.ts";
import { loadTranslation } from "#domain/questionnaire/translation/load-translation.ts";
import { translate } from "#domain/questionnaire/translation/translate.ts";

const shelf = (file: string): string =>
  readFileSync(new URL(`../../../../questionnaires/${file}`, import.meta.url), "utf8");
const base = loadQuestionnaire(shelf("ai-vendor-core.yaml"));
if (!base.ok) throw new Error("the questionnaire on the shelf cannot be read");
const english = respondentView(base.questionnaire);

function questionnaireIn(language: string) {
  if (language === "en") return english;
  const loaded = loadTranslation(shelf(`ai-vendor-core.${language}.yaml`));
  if (!loaded.ok) throw new Error(`the translation ${language} cannot be read`);
  return translate(english, loaded.translation);
}

/** The stored values a question offers. */
const optionsOf = (id: string): readonly string[] =>
  (english.sections.flatMap(({ questions }) => questions).find((one) => one.id === id)?.options ?? []).map(
    ({ value }) => value,
  );

const answers: OfflineRequest["answers"] = {
  "ai-policy": { byCertificate: true },
  "concern-channel": { value: "partial", explanation: "Von der Geschäftsführung" },
  "policy-review": { value: optionsOf("policy-review")[1] },
  "kinds-of-tests": { value: optionsOf("kinds-of-tests").slice(0, 2) },
  "incident-history": { value: "Keine\n=SUMME(A1) stand im Bericht" },
};
const languages = ["en", "de", "fr"];
const requestIn = (language: string, given = answers): OfflineRequest => ({
  requestId: "rsp_1",
  product: "Assist",
  questionnaire: questionnaireIn(language),
  original: language === "en" ? null : english,
  answers: given,
  today: "2026-11-29",
});
const pairs = languages.flatMap((away) => languages.map((back) => [away, back] as const));
const bytesOf = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

describe("a workbook in the language of the request", () => {
  it.each([
    [
      "de",
      ["So füllen Sie das aus", "Antworten", "Listen"],
      "Antwort",
      "(unser Zertifikat beantwortet das)",
      "Teilweise",
    ],
    ["fr", ["Mode d’emploi", "Réponses", "Listes"], "Réponse", "(notre certificat y répond)", "En partie"],
  ])("%s has sheets, headers, guidance and statuses in it", async (language, sheets, header, byCertificate, partly) => {
    const book = await readXlsx(await answerWorkbook(requestIn(language)));
    expect(book.sheets.filter(({ hidden }) => hidden !== true).map(({ name }) => name)).toEqual(sheets);
    const rows = answerRows(requestIn(language));
    const at = sheetColumns.indexOf("answer");
    expect(rows[0]?.[at]).toBe(header);
    const cell = (id: string) => rows.find(([one]) => one === id)?.[at];
    expect(cell("ai-policy")).toBe(byCertificate);
    expect(cell("concern-channel")).toBe(partly);
    const frame = [...(book.sheets[0]?.rows ?? []), ...rows].flat().join("\n");
    expect(frame).not.toMatch(/\b(?:Answer|Explanation|Write into|the AI systems|includes|is at least)\b/);
  });

  it.each(pairs)("taken away in %s and brought back in %s changes nothing", async (away, back) => {
    for (const file of [await answerWorkbook(requestIn(away)), bytesOf(answersAsData(requestIn(away)))]) {
      const read = await answersFromFile(file, requestIn(back));
      expect(read).toMatchObject({ ok: true, taken: [], notTaken: [], left: [] });
    }
  });

  it.each(pairs)("filled in with the labels of %s is read in %s as what was chosen", async (away, back) => {
    const chosen = {
      "policy-review": optionsOf("policy-review").at(-1),
      "release-limits": "no",
      "log-retention": optionsOf("log-retention").at(-1),
    };
    const given = Object.fromEntries(Object.entries(chosen).map(([id, value]) => [id, { value }]));
    for (const file of [await answerWorkbook(requestIn(away, given)), bytesOf(answersAsData(requestIn(away, given)))]) {
      const read = await answersFromFile(file, requestIn(back, {}));
      if (!read.ok) throw new Error(read.text);
      expect(Object.fromEntries(read.taken.map(({ id, answer }) => [id, answer.value]))).toEqual(chosen);
    }
  });

  it("says Yes, Partly and No in any of our languages, whatever the language of the request", async () => {
    const said = {
      yes: ["Ja", "oui", "SÍ", "si", "sì", "sim", "はい", "wahr"],
      no: ["nein", "Non", "nee", "いいえ"],
      partial: ["teilweise", "En partie", "一部"],
    };
    for (const [value, words] of Object.entries(said))
      for (const word of words) {
        const read = await answersFromFile(bytesOf({ answers: { "ai-policy": word } }), requestIn("en", {}));
        expect(read).toMatchObject({ taken: [{ id: "ai-policy", answer: { value } }] });
      }
  });

  it("has a frame in every language that is complete", () => {
    for (const language of languages) {
      const { headers, sheets } = sheetWordsIn(language);
      expect(new Set(Object.values(headers)).size).toBe(sheetColumns.length);
      expect(Object.values(sheets).every((name) => name.length <= 31)).toBe(true);
    }
  });
});
