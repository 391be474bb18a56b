import { describe, expect, it } from "vitest";
import { answerRows } from "#domain/assessment/offline/answer-sheet.ts";
import { checkAnswer } from "#domain/questionnaire/check-answer.ts";
import { type Question, questionnaireSchema } from "#domain/questionnaire/definition.schema.ts";
import { exportAs } from "#domain/questionnaire/export/export-as.ts";
import { lintQuestionnaire } from "#domain/questionnaire/lint.ts";
import { translate } from "#domain/questionnaire/translation/translate.ts";
import { carryOver } from "#domain/questionnaire/versions/carry-over.ts";
import { changesBetween } from "#domain/questionnaire/versions/changes.ts";
import { visibilityOf } from "#domain/questionnaire/visibility.ts";
import { answerInWords, rowsInWords } from "#domain/words/answers.ts";
import { aQuestion, aQuestionnaire } from "./sample.ts";

const context = { today: "2026-11-23", questionnaire: {} };
const share = (own: object = {}): Question => aQuestion({ type: "percent", text: "How much is tested?", ...own });
const reasonFor = (question: Question, value: unknown) => checkAnswer(question, { value }, context);
const fits = (question: object): boolean =>
  questionnaireSchema.safeParse(aQuestionnaire([question as Question])).success;
const errorsOf = (...questions: Question[]) =>
  lintQuestionnaire(aQuestionnaire(questions))
    .filter(({ severity }) => severity === "error")
    .map(({ rule, path }) => `${rule} ${path}`);

describe("a share in percent", () => {
  it("is a number from 0 to 100, both included, with decimals", () => {
    expect([0, 12.5, 100].map((value) => reasonFor(share(), value))).toEqual([undefined, undefined, undefined]);
  });

  it.each<[string, Question, unknown, RegExp]>([
    ["more than the whole", share(), 100.5, /100 % or less/],
    ["less than nothing", share(), -1, /0 % or more/],
    ["less than was asked for", share({ min: 12.5 }), 12, /12.5 % or more/],
    ["more than was asked for", share({ max: 50 }), 51, /50 % or less/],
    ["a text, however numeric", share(), "12", /from 0 to 100, such as 12.5 %/],
  ])("is refused when it is %s, and the vendor is told why", (_what, question, value, reason) => {
    expect(reasonFor(question, value)).toMatch(reason);
  });

  it("has limits between 0 and 100 and in order, or the file is refused", () => {
    expect(fits(share({ min: 0, max: 100 }))).toBe(true);
    expect([{ min: -1 }, { max: 101 }, { min: "0" }, { unit: "%" }].map((own) => fits(share(own)))).not.toContain(true);
    expect(errorsOf(share({ min: 60, max: 40 }))).toEqual(["limits-agree /sections/0/questions/0/min"]);
    expect(errorsOf(share({ options: [{ value: "a", label: "A" }] }))).toContain(
      "fits-type /sections/0/questions/0/options",
    );
  });

  it("is said with its sign, alone and in the cell of a table, and a half-typed one as it stands", () => {
    const questionnaire = aQuestionnaire([]);
    const say = (value: unknown) =>
      answerInWords({ question: share(), questionnaire, answer: { value }, evidenceNames: new Map() });
    expect([12.5, 0, "12."].map(say)).toEqual(["12.5 %", "0 %", "12."]);
    const table = aQuestion({ type: "table", columns: [{ id: "c", type: "percent", text: "Share" }] });
    expect(rowsInWords({ question: table, questionnaire, value: [{ id: "r", c: 7 }] })).toEqual(["7 %"]);
  });

  it("decides over later questions by its number", () => {
    const later = aQuestion({ type: "yesNo", id: "later", showIf: { question: "q", atLeast: 50 } });
    const questionnaire = aQuestionnaire([share(), later]);
    expect(errorsOf(share(), later)).toEqual([]);
    const shown = (value: number) =>
      visibilityOf({ questionnaire, answers: { q: { value } }, systems: [] }).get("later");
    expect([9.5, 50, 100].map(shown)).toEqual(["hidden", "shown", "shown"]);
  });

  it("is another question than the number it was: the change is named, and no answer goes along", () => {
    const [earlier, later] = [aQuestion({ type: "number", text: "How much?" }), share({ text: "How much?" })];
    const [before, after] = [aQuestionnaire([earlier]), aQuestionnaire([later])];
    expect(changesBetween(before, after).map(({ kind }) => kind)).toEqual(["type"]);
    const answers = { q: { value: 12, months: 1 } };
    expect(carryOver({ earlier: before, later: after, answers })).toMatchObject([{ rule: "refused" }]);
  });

  it("is asked in other languages, printed with a line to write on, and named to write in the sheet", async () => {
    const questionnaire = aQuestionnaire([share()]);
    const words = { q: { text: "Quelle part ?", help: "En pourcentage" } };
    const translated = translate(questionnaire, {
      translationOf: "sample",
      version: 1,
      language: "fr",
      questions: words,
    });
    expect(translated.sections[0]?.questions[0]).toMatchObject({ type: "percent", text: "Quelle part ?" });
    expect((await exportAs(questionnaire, { to: "html" })).content).toMatch(
      /How much is tested\?<\/p>\n<div class="lines">/,
    );
    const answers = { q: { value: 12.5 } };
    expect(answerRows({ requestId: "r", product: "P", today: "2026-11-29", questionnaire, answers }).at(-1)).toContain(
      "12.5 %",
    );
  });
});
