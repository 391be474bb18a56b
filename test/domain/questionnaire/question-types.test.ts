import { existsSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkAnswer, whyRefused } from "#domain/questionnaire/check-answer.ts";
import { type Question, type QuestionType, questionnaireSchema } from "#domain/questionnaire/definition.schema.ts";
import { questionnaireJsonSchema } from "#domain/questionnaire/json-schema.schema.ts";
import { isBlankValue } from "#domain/questionnaire/question-types/question-type.ts";
import { questionTypes } from "#domain/questionnaire/question-types/registry.ts";
import { isAnswerable, isAskedOnPage, isQuestionType } from "#domain/questionnaire/question-types/which-types.ts";
import { translationSchema } from "#domain/questionnaire/translation/translation.schema.ts";
import { answerInWords } from "#domain/words/answers.ts";
import { fittingAnswers } from "#test/support/dossiers/fitting-answers.ts";
import { aQuestionnaire } from "./sample.ts";

const types = Object.keys(questionTypes).filter(isQuestionType);

/** A question as the builder makes a new one of this type. */
function newQuestion(type: QuestionType): Question {
  const made = { id: "q", type, text: "Is it so?", ...questionTypes[type].start };
  const [question] = questionnaireSchema.parse(aQuestionnaire([made as Question])).sections[0]?.questions ?? [];
  if (question === undefined) throw new Error(`${type}: the format does not take a new question`);
  return question;
}

describe.each(types)("the type %s", (type) => {
  const known = questionTypes[type];
  const question = newQuestion(type);
  const questionnaire = aQuestionnaire([question]);
  const context = { today: "2026-11-23", questionnaire };

  it("has a file, a name and a title of its own", () => {
    const file = new URL(`../../../worker/domain/questionnaire/question-types/${type}.ts`, import.meta.url);
    expect(existsSync(file)).toBe(true);
    expect(known.type).toBe(type);
    expect(types.filter((other) => questionTypes[other].title === known.title)).toEqual([type]);
  });

  it("stands in the JSON Schema for editors", () => {
    expect(JSON.stringify(questionnaireJsonSchema())).toContain(`{"type":"string","const":"${type}"}`);
  });

  it("takes the answers that fit it, at every door where they are given on the page", () => {
    fc.assert(
      fc.property(fittingAnswers[type], (value) => {
        expect(checkAnswer(question, { value }, context)).toBeUndefined();
        if (isAskedOnPage(question)) expect(whyRefused(question, { value }, context)).toBeUndefined();
        expect(isBlankValue(value)).toBe(!isAnswerable(question));
      }),
    );
  });

  it("says its answers in words that a person can read", () => {
    fc.assert(
      fc.property(fittingAnswers[type], (value) => {
        const words = answerInWords({ question, questionnaire, answer: { value }, evidenceNames: new Map() });
        expect(words).not.toMatch(/^$|\[object|undefined/);
        expect(words === "Not answered").toBe(!isAnswerable(question));
      }),
    );
  });

  it("reads the same answer from a cell that it wrote into it", () => {
    const { cell } = known;
    if (cell === undefined) return;
    fc.assert(
      fc.property(fittingAnswers[type], (value) => {
        const asked = { question, questionnaire };
        expect(cell.fromCell({ text: cell.toCell({ value }, asked) }, asked)).toEqual({ ok: true, answer: { value } });
      }),
    );
  });

  it("has a translation for every line of its own that a vendor reads", () => {
    const lines = Object.entries(known.limits).filter(([, { holds }]) => holds === "line");
    const texts = Object.fromEntries(lines.map(([field]) => [field, "Un texte"]));
    const translation = { translationOf: "sample", version: 1, language: "fr", questions: { q: texts } };
    expect(translationSchema.safeParse(translation).error?.issues).toBeUndefined();
  });
});
