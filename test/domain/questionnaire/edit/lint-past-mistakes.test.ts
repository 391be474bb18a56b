import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDraft } from "#domain/questionnaire/edit/draft.ts";
import { runs } from "#test/support/runs.ts";

const file = `id: ours
version: 1
title: Ours
language: en
estimatedMinutes: 5
answerSets:
  often:
    - { value: yearly, label: Once a year }
    - { value: never, label: Never }
sections:
  - id: first
    title: First
    questions:
      - id: a
        type: yesNo
        text: Is a done?
      - id: b
        type: single
        text: How often?
        answerSet: often
      - id: c
        type: number
        text: How many?
        max: 10
      - id: d
        type: yesNo
        text: Is d done?
        showIf: { question: c, atLeast: 11 }
      - id: e
        type: yesNo
        text: Is e done?
        showIf: { question: b, is: daily }
`;

const said = (text: string): string[] => readDraft(text).remarks.map(({ rule, path }) => `${rule} ${path}`);
const wrongConditions = [
  "condition-holds /sections/0/questions/3/showIf",
  "condition-values /sections/0/questions/4/showIf",
];
const withMistake = (from: string, to: string): string => file.replace(from, to);

describe("one mistake in a draft silences nothing else", () => {
  it.each([
    ["an unknown field in the head", withMistake("version: 1", "version: 1\nformat: 1")],
    ["a head without a title", withMistake("title: Ours\n", "")],
    ["a version in words", withMistake("version: 1", "version: one")],
    ["a name that stands twice", withMistake("language: en", "language: en\nlanguage: de")],
    ["an unknown field in a section", withMistake("    title: First", "    title: First\n    colour: red")],
    ["a section without a title", withMistake("    title: First\n", "")],
    ["a question of no type", withMistake("type: yesNo", "type: yes-no")],
    ["a question without a text", withMistake("        text: Is a done?\n", "")],
    ["a weight in words", withMistake("text: Is a done?", "text: Is a done?\n        weight: high")],
    [
      "a question that is a text",
      withMistake("- id: a\n        type: yesNo\n        text: Is a done?", "- Is a done?"),
    ],
    ["a quote that is not closed", withMistake("text: Is a done?", 'text: "Is a done?')],
    ["a text with a colon", withMistake("text: Is a done?", "text: Note: is a done?")],
    ["a bracket that is not closed", withMistake("text: Is a done?", "text: Is a done?\n        explainFor: [no")],
    ["a line too far to the left", withMistake("        text: Is a done?", "       text: Is a done?")],
    ["a condition nobody can read", withMistake("text: Is a done?", "text: Is a done?\n        showIf: always")],
  ])("%s", (_what, text) => {
    const draft = readDraft(text);
    expect(draft.questionnaire).toBeUndefined();
    expect(draft.publishable).toBe(false);
    expect(said(text).filter((one) => one.startsWith("file"))).not.toEqual([]);
    expect(said(text)).toEqual(expect.arrayContaining(wrongConditions));
  });

  it("and each remark has its line", () => {
    const text = withMistake("version: 1", "version: 1\nformat: 1");
    const { remarks } = readDraft(text);
    const line = remarks.find(({ rule }) => rule === "condition-values")?.line ?? 0;
    expect(text.split("\n")[line - 1]).toContain("is: daily");
  });
});

describe("nothing untrue is said because of a mistake", () => {
  it("about conditions that look at a question whose answers cannot be read", () => {
    const text = withMistake("        max: 10", "        max: ten");
    expect(said(text)).not.toContain(wrongConditions[0]);
    expect(said(text)).toContain(wrongConditions[1]);
  });

  it("about those that use a shared list that cannot be read", () => {
    const text = withMistake("{ value: never, label: Never }", "never");
    expect(said(text).filter((one) => !one.startsWith("file"))).toEqual(
      expect.not.arrayContaining([expect.stringContaining("questions/4")]),
    );
    expect(said(text)).toContain(wrongConditions[0]);
  });

  it("when any field of a good file is taken out, or holds something else: what is said besides was said before, or is about that field", () => {
    const lines = file.split("\n");
    const untouched = new Set(said(file));
    fc.assert(
      fc.property(fc.nat(lines.length - 2), fc.constantFrom("gone", "12", "[x]", "true"), (index, how) => {
        const line = lines[index] ?? "";
        const field = /^(\s*(?:- )?)([a-zA-Z]+): \S/.exec(line);
        fc.pre(field !== null && !line.includes("id:"));
        const put = how === "gone" ? [] : [`${field?.[1]}${field?.[2]}: ${how}`];
        fc.pre(how !== "gone" || !line.includes("- "));
        const text = lines.toSpliced(index, 1, ...put).join("\n");
        if (readDraft(text).questionnaire !== undefined) return;
        const more = said(text).filter((one) => !one.startsWith("file ") && !untouched.has(one));
        expect(more).toEqual([]);
      }),
      runs(60),
    );
  });
});
