import { describe, expect, it } from "vitest";
import { whyRefused } from "#domain/questionnaire/check-answer.ts";
import type { Question, QuestionType } from "#domain/questionnaire/definition.schema.ts";

const options = [
  { value: "a", label: "A" },
  { value: "b", label: "B", exclusive: true },
];
const columns = [
  { id: "name", type: "text", text: "Name", required: true },
  { id: "count", type: "number", text: "Count", max: 9 },
];
const own: Partial<Record<QuestionType, object>> = { single: { options }, multiple: { options }, table: { columns } };
const question = (type: QuestionType, changes: object = {}): Question =>
  ({ id: "q", type, text: "?", ...own[type], ...changes }) as Question;
const reason = (type: QuestionType, value: unknown, changes: object = {}) =>
  whyRefused(question(type, changes), { value }, { today: "2026-11-29", questionnaire: {} });

describe("what every door takes", () => {
  it.each<[QuestionType, unknown, object?]>([
    ["text", ""],
    ["text", "short", { minLength: 50 }],
    ["number", 12],
    ["number", ""],
    ["single", ""],
    ["multiple", []],
    ["table", [{ id: "r1" }, { id: "r2", name: null, count: 3 }]],
    ["table", [{ id: "r1", name: "One" }], { minRows: 3 }],
    ["certificates", { state: "held", certificates: [] }],
    ["yesNo", null],
  ])("is %s %j, finished or not", (type, value, changes) => {
    expect(reason(type, value, changes)).toBeUndefined();
  });
});

describe("what no door takes", () => {
  it.each<[QuestionType, unknown, object?]>([
    ["text", 7],
    ["text", "#N/A"],
    ["longText", "#REF!"],
    ["text", "too long", { maxLength: 3 }],
    ["url", "www.moor.example/policy"],
    ["url", "https:/half"],
    ["url", { href: "x" }],
    ["email", "someone@"],
    ["date", "2026-02-30"],
    ["date", "31.3.2026"],
    ["number", "12"],
    ["number", "12a"],
    ["number", [1]],
    ["number", Number.NaN],
    ["number", 11, { max: 10 }],
    ["number", 1.5, { wholeNumber: true }],
    ["percent", 101],
    ["yesNo", "maybe"],
    ["yesNo", true],
    ["yesNo", "na", { answers: ["yes", "no"] }],
    ["single", "c"],
    ["single", ["a"]],
    ["multiple", "a"],
    ["multiple", ["a", "c"]],
    ["multiple", ["a", "b"]],
    ["multiple", ["a", "a"]],
    ["evidence", [7]],
    ["table", [{ name: "no id" }]],
    ["table", [{ id: "r1", other: "no such column" }]],
    ["table", [{ id: "r1", count: "three" }]],
    ["table", [{ id: "r1", count: 10 }]],
    ["table", [{ id: "r1", name: "#VALUE!" }]],
    ["statement", "text"],
    ["aiSystems", []],
    ["declaration", { accepted: true }],
  ])("is %s %j, with a sentence that says what to do", (type, value, changes) => {
    expect(reason(type, value, changes)).toMatch(/^(?:Row \d+, )?[“A-Z].*\.$/);
  });

  it("is a choice beside an own or shared list of answers", () => {
    const shared = question("single", { options: undefined, answerSet: "set", otherOption: {} });
    const context = { today: "2026-11-29", questionnaire: { answerSets: { set: options } } };
    expect(whyRefused(shared, { value: "a" }, context)).toBeUndefined();
    expect(whyRefused(shared, { value: "other" }, context)).toBeUndefined();
    expect(whyRefused(shared, { value: "z" }, context)).toBeDefined();
  });

  it("is a certificate where the question does not say that one may stand in", () => {
    const context = { today: "2026-11-29", questionnaire: {} };
    const standIn = (changes: object) => whyRefused(question("yesNo", changes), { byCertificate: true }, context);
    expect(standIn({})).toBeDefined();
    expect(standIn({ coveredBy: "certificate" })).toBeUndefined();
  });
});
