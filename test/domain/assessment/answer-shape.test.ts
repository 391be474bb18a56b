import { describe, expect, it } from "vitest";
import { misshapen } from "#domain/assessment/answer-shape.ts";
import type { Question, QuestionType } from "#domain/questionnaire/definition.schema.ts";

const options = [
  { value: "a", label: "A" },
  { value: "b", label: "B", exclusive: true },
];
const question = (type: QuestionType, changes: object = {}): Question =>
  ({ id: "q", type, text: "?", ...(["single", "multiple"].includes(type) ? { options } : {}), ...changes }) as Question;
const refused = (type: QuestionType, value: unknown, changes: object = {}) =>
  misshapen(question(type, changes), { value }, {}) !== undefined;

describe("what can be kept as a draft", () => {
  it.each([
    ["url", "https:/half"],
    ["email", "someone@"],
    ["date", "2026-02-3"],
    ["number", "12a"],
    ["number", 12],
    ["text", ""],
    ["multiple", ["a", "b"]],
    ["single", ""],
    ["table", [{ id: "r1" }, { id: "r2", cell: null, list: ["x"] }]],
    ["certificates", { state: "held", certificates: [] }],
    ["yesNo", null],
  ] as const)("keeps %s %j, finished or not", (type, value) => {
    expect(refused(type, value)).toBe(false);
  });

  it.each([
    ["text", 7],
    ["url", { href: "x" }],
    ["number", [1]],
    ["number", Number.NaN],
    ["yesNo", "maybe"],
    ["yesNo", true],
    ["single", "c"],
    ["single", ["a"]],
    ["multiple", "a"],
    ["multiple", ["a", "c"]],
    ["evidence", [7]],
    ["table", [{ cell: "no id" }]],
    ["table", [{ id: "r1", cell: { deep: true } }]],
    ["statement", "text"],
    ["aiSystems", []],
    ["declaration", { accepted: true }],
  ] as const)("refuses %s %j", (type, value) => {
    expect(refused(type, value)).toBe(true);
  });

  it("refuses a word that the question does not offer", () => {
    expect(refused("yesNo", "na", { answers: ["yes", "no"] })).toBe(true);
  });

  it("takes options of a shared answer set and something else", () => {
    const shared = question("single", { options: undefined, answerSet: "set", otherOption: {} });
    const sets = { answerSets: { set: options } };
    expect(misshapen(shared, { value: "a" }, sets)).toBeUndefined();
    expect(misshapen(shared, { value: "other" }, sets)).toBeUndefined();
    expect(misshapen(shared, { value: "z" }, sets)).toBeDefined();
  });

  it("lets a certificate stand in only where the question says so", () => {
    expect(misshapen(question("yesNo"), { byCertificate: true }, {})).toBeDefined();
    expect(misshapen(question("yesNo", { coveredBy: "certificate" }), { byCertificate: true }, {})).toBeUndefined();
  });
});
