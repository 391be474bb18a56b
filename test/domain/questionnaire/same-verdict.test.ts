import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draftDossier } from "#domain/assessment/draft-dossier.ts";
import { answersFromFile } from "#domain/assessment/offline/answers-from-file.ts";
import { sheetWordsIn } from "#domain/assessment/offline/sheet-words.ts";
import { dossierSchema } from "#domain/dossier/dossier.schema.ts";
import { answersFromPassport } from "#domain/passport/answers-from-passport.ts";
import type { Passport } from "#domain/passport/passport.ts";
import { checkAnswer, whyRefused } from "#domain/questionnaire/check-answer.ts";
import { type Questionnaire, questionnaireSchema } from "#domain/questionnaire/definition.schema.ts";
import { isBlankValue, isFilledText } from "#domain/questionnaire/question-types/question-type.ts";
import { questionTypes } from "#domain/questionnaire/question-types/registry.ts";
import { fitsCell } from "#domain/questionnaire/question-types/which-types.ts";
import type { RespondentQuestion, RespondentQuestionnaire } from "#domain/questionnaire/respondent-view.ts";
import { storedForm } from "#domain/questionnaire/stored-form.ts";
import { askedQuestions, likelyValue, someText, someValue } from "#test/support/dossiers/asked-questions.ts";
import { runs } from "#test/support/runs.ts";

// A cell with these words says that there is no answer of one's own.
const { byCertificate } = sheetWordsIn("en");
const today = "2026-11-29";
const asking = (question: RespondentQuestion): RespondentQuestionnaire => ({
  id: "core",
  version: 1,
  title: "Core",
  language: "en",
  sections: [{ id: "s", title: "S", questions: [question] }],
});
const request = (question: RespondentQuestion) => ({
  requestId: "rsp",
  product: "P",
  questionnaire: asking(question),
  answers: {},
  today,
});
const interfaceSays = (question: RespondentQuestion, value: unknown) =>
  whyRefused(question, { value }, { today, questionnaire: {} });

/** What the file door makes of a text: the stored value, or the reason; undefined for a text that says nothing. */
async function fileSays(question: RespondentQuestion, text: string) {
  const bytes = new TextEncoder().encode(JSON.stringify({ answers: { [question.id]: text } }));
  const read = await answersFromFile(bytes, request(question));
  if (!read.ok) throw new Error(read.text);
  return { value: read.taken[0]?.answer.value, note: read.notTaken[0]?.note };
}

function passportSays(question: RespondentQuestion, value: unknown) {
  const passport = { questionnaire: asking(question), answers: { [question.id]: { value } } };
  const read = answersFromPassport(passport as unknown as Passport, request(question));
  if (!read.ok) throw new Error(read.text);
  return { value: read.taken[0]?.answer.value, note: read.notTaken[0]?.note };
}

function frozen(question: RespondentQuestion, value: unknown) {
  const questionnaire = questionnaireSchema.parse(asking(question)) as Questionnaire;
  const files = [value].flat().filter(isFilledText);
  return draftDossier({
    vendorLegalName: "V",
    uses: [],
    chosen: [],
    inventory: [],
    certificates: [],
    evidence: files.map((id) => ({
      id,
      kind: "record",
      datedOn: null,
      name: id,
      sha256: "0",
      bytes: 1,
      mediaType: "text/plain",
    })),
    questionnaire,
    answers: { [question.id]: { value } },
    policy: {},
    asOf: today,
  });
}

describe.each(askedQuestions.map((question) => [question.id, question] as const))("a value for %s", (_, question) => {
  it("is taken or refused by the passport as by the interface, in the same words", () => {
    fc.assert(
      fc.property(someValue, (value) => {
        const why = interfaceSays(question, value);
        const { value: taken, note } = passportSays(question, value);
        expect(note).toBe(why);
        if (taken !== undefined) expect(taken).toEqual(value);
      }),
      runs(300),
    );
  });

  it("stands in the frozen dossier if it is a whole answer, and beside it as what does not fit if not", () => {
    fc.assert(
      fc.property(someValue, (value) => {
        const dossier = frozen(question, value);
        const why = isBlankValue(value) ? undefined : checkAnswer(question, { value }, { today, questionnaire: {} });
        expect(dossier.answers[question.id]?.unfit?.why).toBe(why);
        expect("value" in (dossier.answers[question.id] ?? {})).toBe(why === undefined && !isBlankValue(value));
        if (interfaceSays(question, value) !== undefined && !isBlankValue(value)) expect(why).toBeDefined();
        expect(dossierSchema.safeParse(JSON.parse(JSON.stringify(dossier))).error?.issues).toBeUndefined();
      }),
      { ...runs(150), examples: [[["__proto__"]], ["constructor"], [["toString"]], [{ valueOf: "yes" }]] },
    );
  });

  it("is refused in a dossier that somebody else made, at its place, when a door would refuse it", () => {
    fc.assert(
      fc.property(someValue, (value) => {
        fc.pre(value !== "na");
        const dossier = { ...frozen(question, undefined), answers: { [question.id]: { value } } };
        const issues = dossierSchema.safeParse(dossier).error?.issues ?? [];
        // Whether a day lay ahead was looked at when it was frozen.
        const why = checkAnswer(question, { value }, { today: undefined, questionnaire: {} });
        expect(issues.map(({ path, message }) => ({ path, message }))).toEqual(
          why === undefined ? [] : [{ path: ["answers", question.id, "value"], message: why }],
        );
      }),
      runs(150),
    );
  });

  // Choices are not typed on the page.
  if (fitsCell(question) && questionTypes[question.type].offers === undefined)
    it("is the same when it is typed on the page and in a cell", async () => {
      await fc.assert(
        fc.asyncProperty(someText, async (text) => {
          const onPage = storedForm(question, text.trim());
          const { value, note } = await fileSays(question, text);
          if (note !== undefined && !/certificate answers/.test(note))
            expect(interfaceSays(question, onPage)).toBeDefined();
          if (value !== undefined) {
            expect(interfaceSays(question, value)).toBeUndefined();
            expect(value).toEqual(onPage);
          }
          if (value === undefined && note === undefined) expect(text.trim()).toBe("");
        }),
        runs(300),
      );
    });

  if (fitsCell(question))
    it("comes back from its cell as the same, whenever a door takes it", async () => {
      await fc.assert(
        fc.asyncProperty(likelyValue(question), async (given) => {
          const value = storedForm(question, given);
          fc.pre(!isBlankValue(value) && value !== byCertificate && interfaceSays(question, value) === undefined);
          const asked = { question, questionnaire: asking(question) };
          const text = questionTypes[question.type].cell?.toCell({ value }, asked) ?? "";
          const expected = typeof value === "string" ? value.trim() : value;
          expect(await fileSays(question, text)).toEqual({ value: expected, note: undefined });
        }),
        runs(300),
      );
    });
});
