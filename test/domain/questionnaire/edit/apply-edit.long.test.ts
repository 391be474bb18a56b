import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits } from "#domain/questionnaire/edit/apply-edit.ts";
import { documentText, openDocument } from "#domain/questionnaire/edit/document.ts";
import { readDraft } from "#domain/questionnaire/edit/draft.ts";
import { shelfIds, shelfText } from "#test/questionnaires/shelf-files.ts";
import { runs } from "#test/support/runs.ts";

const file = `# What procurement asks
id: ours
version: 1
title: Ours # short on purpose
language: en
estimatedMinutes: 5

sections:
  # Start here
  - id: first
    title: First
    questions:
      # Everybody asks this
      - id: a
        type: yesNo
        text: "Is a done?"
        controls: { iso42001: [A.2.2] }
      - id: b
        type: longText
        text: Tell us about b.
`;

const first = ["sections", 0, "questions", 0] as const;

describe("an edit of a questionnaire file", () => {
  it("changes what it names and leaves every comment where it was", () => {
    const edited = applyEdits(file, [{ kind: "set", path: [...first, "text"], value: "Is a finished?" }]);
    expect(edited).toBe(file.replace("Is a done?", "Is a finished?"));
  });

  it("puts a new field where the shelf has it, short lists on one line", () => {
    const edited = applyEdits(file, [
      { kind: "set", path: [...first, "help"], value: "One sentence." },
      { kind: "set", path: [...first, "explainFor"], value: ["no", "na"] },
    ]);
    expect(edited).toContain(
      `text: "Is a done?"\n        help: One sentence.\n        explainFor: [no, na]\n        controls:`,
    );
  });

  it("moves a question with its comment", () => {
    const list = ["sections", 0, "questions"];
    const edited = applyEdits(file, [{ kind: "move", from: [...first], list, at: 1 }]);
    expect(edited.indexOf("- id: b")).toBeLessThan(edited.indexOf("# Everybody asks this"));
    expect(edited.indexOf("# Everybody asks this")).toBeLessThan(edited.indexOf("- id: a"));
  });

  it("takes a field away, or a whole question, and adds one to an empty section", () => {
    const without = applyEdits(file, [
      { kind: "set", path: [...first, "controls"], value: undefined },
      { kind: "remove", path: ["sections", 0, "questions", 1] },
      { kind: "insert", list: ["sections"], at: 1, value: { id: "next", title: "Next", questions: [] } },
      { kind: "insert", list: ["sections", 1, "questions"], at: 0, value: { id: "c", type: "yesNo", text: "Is c?" } },
    ]);
    const { questionnaire } = readDraft(without);
    expect(questionnaire?.sections.map(({ questions }) => questions.map(({ id }) => id))).toEqual([["a"], ["c"]]);
    expect(without).not.toContain("controls");
  });

  it("of a part that is not there does nothing", () => {
    expect(applyEdits(file, [{ kind: "remove", path: ["sections", 7] }])).toBe(file);
    expect(applyEdits(file, [{ kind: "move", from: ["sections", 7], list: ["sections"], at: 0 }])).toBe(file);
  });

  it("is read back as it was meant, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 80 }), (text) => {
        fc.pre(text.trim() !== "" && !/\p{Cc}|\p{Cn}/u.test(text));
        const edited = applyEdits(file, [{ kind: "set", path: [...first, "help"], value: text }]);
        const question = readDraft(edited).shape?.sections[0]?.questions[0];
        expect(question?.help).toBe(text);
      }),
      runs(200),
    );
  });

  it("keeps a file of the shelf as it is but for where folded texts break", () => {
    for (const id of shelfIds) {
      const text = shelfText(id);
      const written = documentText(openDocument(text));
      expect(written.replace(/\s+/g, " ")).toBe(text.replace(/\s+/g, " "));
      expect(documentText(openDocument(written))).toBe(written);
    }
  });
});
