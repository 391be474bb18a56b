import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkAnswer } from "#domain/questionnaire/check-answer.ts";
import type { Question, QuestionType } from "#domain/questionnaire/definition.schema.ts";
import { questionTypes } from "#domain/questionnaire/question-types/registry.ts";
import { aQuestion } from "./sample.ts";

const options = [
  { value: "a", label: "A" },
  { value: "b", label: "B" },
  { value: "none", label: "None of these", exclusive: true },
];
const context = { today: "2026-11-23", questionnaire: { answerSets: { shared: options } } };
const reasonFor = (question: Question, value: unknown) => checkAnswer(question, { value }, context);

const table = aQuestion({
  type: "table",
  maxRows: 2,
  columns: [
    { id: "name", type: "text", text: "Name", required: true },
    { id: "since", type: "date", text: "Since", max: "today" },
  ],
});
const system = { id: "s1", name: "Triage", origin: "built" };
const signature = { accepted: true, name: "Ada Moor", role: "Director", date: "2026-11-23" };

describe("an answer is taken", () => {
  it.each<[string, Question, unknown]>([
    ["partly, where all words are offered", aQuestion({ type: "yesNo" }), "partial"],
    ["an option of a shared list", aQuestion({ type: "single", answerSet: "shared" }), "b"],
    ["something else, where that is offered", aQuestion({ type: "single", options, otherOption: {} }), "other"],
    ["two options", aQuestion({ type: "multiple", options }), ["a", "b"]],
    ["text", aQuestion({ type: "text" }), "We do."],
    ["an address", aQuestion({ type: "email" }), "ada@moor.example"],
    ["a link", aQuestion({ type: "url" }), "https://moor.example/policy?x=1#top"],
    ["today, the latest day", aQuestion({ type: "date", max: "today" }), "2026-11-23"],
    ["a number on its limit", aQuestion({ type: "number", max: 720, wholeNumber: true }), 720],
    ["evidence by id", aQuestion({ type: "evidence" }), ["ev_1"]],
    ["a row with an optional cell left out", table, [{ id: "r1", name: "Model" }]],
    ["an AI system", aQuestion({ type: "aiSystems" }), [system]],
    ["no certificate", aQuestion({ type: "certificates" }), { state: "none" }],
    ["a certificate to come", aQuestion({ type: "certificates" }), { state: "in-progress", expectedOn: "2027-03-01" }],
    ["a signature", aQuestion({ type: "declaration" }), signature],
  ])("%s", (_what, question, value) => {
    expect(reasonFor(question, value)).toBeUndefined();
  });

  it("when nothing is given yet, whatever the question", () => {
    for (const type of Object.keys(questionTypes) as QuestionType[]) {
      expect(reasonFor({ ...table, type } as Question, "  ")).toBeUndefined();
      expect(checkAnswer({ ...table, type } as Question, {}, context)).toBeUndefined();
    }
  });
});

describe("an answer is refused, and the vendor is told why:", () => {
  it.each<[string, Question, unknown, RegExp]>([
    [
      "a word that is not offered",
      aQuestion({ type: "yesNo", answers: ["yes", "no"] }),
      "na",
      /Choose one of: Yes, No/,
    ],
    ["a true for a yes", aQuestion({ type: "yesNo" }), true, /Choose one of/],
    ["an option that is not in the list", aQuestion({ type: "single", options }), "z", /in the list/],
    [
      "none of these with one of these",
      aQuestion({ type: "multiple", options }),
      ["a", "none"],
      /“None of these” cannot/,
    ],
    ["an option twice", aQuestion({ type: "multiple", options }), ["a", "a"], /once/],
    ["a text too long", aQuestion({ type: "longText", maxLength: 3 }), "four", /to 3 characters/],
    ["an address without a host", aQuestion({ type: "email" }), "ada@moor", /email address/],
    ["a link that runs a script", aQuestion({ type: "url" }), "javascript:alert(1)", /https/],
    ["a day that does not exist", aQuestion({ type: "date" }), "2026-02-30", /exists/],
    ["tomorrow, where today is the latest", aQuestion({ type: "date", max: "today" }), "2026-11-24", /future/],
    ["a day too early", aQuestion({ type: "date", min: "2020-01-01" }), "2019-12-31", /1 January 2020 or later/],
    ["digits as text", aQuestion({ type: "number" }), "12", /digits/],
    ["a number over its limit", aQuestion({ type: "number", max: 720, unit: "hours" }), 721, /720 hours or less/],
    ["half of a whole", aQuestion({ type: "number", wholeNumber: true }), 0.5, /whole/],
    ["a row without a required cell", table, [{ id: "r1" }], /Row 1, “Name”: This cell needs an answer/],
    ["a cell that does not fit its column", table, [{ id: "r1", name: "x", since: "2027-01-01" }], /“Since”.*future/],
    [
      "rows with the same id",
      table,
      [
        { id: "r", name: "x" },
        { id: "r", name: "y" },
      ],
      /row by row/,
    ],
    ["a cell in no column", table, [{ id: "r1", name: "x", hidden: 1 }], /no column “hidden”/],
    ["an AI system of unknown origin", aQuestion({ type: "aiSystems" }), [{ ...system, origin: "x" }], /origin/],
    [
      "a certificate held but not given",
      aQuestion({ type: "certificates" }),
      { state: "held", certificates: [] },
      /Add/,
    ],
    ["a declaration without its tick", aQuestion({ type: "declaration" }), { ...signature, accepted: false }, /Tick/],
    ["an answer to a statement", aQuestion({ type: "statement" }), "ok", /no answer/],
  ])("%s", (_what, question, value, reason) => {
    expect(reasonFor(question, value)).toMatch(reason);
  });

  it("a certificate where none may stand in", () => {
    const byCertificate = { byCertificate: true };
    expect(checkAnswer(aQuestion({ type: "yesNo" }), byCertificate, context)).toMatch(/cannot answer this question/);
    const covered = aQuestion({ type: "yesNo", coveredBy: "certificate" });
    expect(checkAnswer(covered, byCertificate, context)).toBeUndefined();
  });
});

describe("whatever value arrives", () => {
  it("checking gives a sentence or nothing, and never throws", () => {
    const types = Object.keys(questionTypes) as QuestionType[];
    fc.assert(
      fc.property(fc.constantFrom(...types), fc.jsonValue(), (type, value) => {
        const reason = reasonFor(aQuestion({ ...table, type, options } as Question), value);
        expect(reason ?? "Fine.").toMatch(/\.$/);
      }),
    );
  });
});
