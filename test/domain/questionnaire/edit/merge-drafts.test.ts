import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits, type Edit } from "#domain/questionnaire/edit/apply-edit.ts";
import { documentText, openDocument } from "#domain/questionnaire/edit/document.ts";
import { type DraftShape, readDraft, textIn } from "#domain/questionnaire/edit/draft.ts";
import { mergeDrafts } from "#domain/questionnaire/edit/merge/merge-drafts.ts";
import { runs } from "#test/support/runs.ts";

const base = documentText(
  openDocument(`# What procurement asks
id: ours
version: 1
title: Ours # short on purpose
language: en
answerSets:
  # ours alone
  often:
    - { value: yearly, label: Once a year, score: 1 }
    - { value: never, label: Never, score: 0 }

sections:
  # Start here
  - id: first
    title: First
    questions:
      # Everybody asks this
      - id: a
        type: yesNo
        text: Is a done?
      - id: b
        type: longText # long on purpose
        text: Tell us about b.
      - id: c
        type: yesNo
        text: Is c done?

  # Then this
  - id: second
    title: Second
    questions:
      - id: d
        type: single
        text: How often is d done?
        answerSet: often
      # The last one
      - id: e
        type: yesNo
        text: Is e done?
`),
);

const inFirst = ["sections", 0, "questions"];
const inSecond = ["sections", 1, "questions"];
const edited = (...edits: Edit[]): string => applyEdits(base, edits);
const reworded = (list: readonly (string | number)[], at: number, value: string): Edit => ({
  kind: "set",
  path: [...list, at, "text"],
  value,
});
const asked = (id: string) => ({ id, type: "yesNo", text: `Is ${id} done?` });

function merged(mine: string, theirs: string, preferred: "mine" | "theirs" = "mine") {
  const result = mergeDrafts({ base, mine, theirs }, preferred);
  if (result.kind === "whole") throw new Error("the files cannot be merged");
  return result;
}

const orderIn = (text: string): string[] =>
  (readDraft(text).shape?.sections ?? []).map((section) =>
    [textIn(section, "id"), ...section.questions.map((question) => textIn(question, "id"))].join(" "),
  );

const questionsIn = (text: string): string[] =>
  shapeOf(text)
    .sections.flatMap(({ questions }) => questions.map((question) => JSON.stringify(question)))
    .sort();

const shapeOf = (text: string): DraftShape => readDraft(text).shape ?? { sections: [] };

describe("two people's edits of one draft", () => {
  it("to different questions both stand, with every comment", () => {
    const { text, byThem, conflicts } = merged(
      edited(reworded(inFirst, 1, "Tell us all about b.")),
      edited(reworded(inFirst, 2, "Is c wholly done?")),
    );
    expect(text).toBe(base.replace("about b", "all about b").replace("Is c done", "Is c wholly done"));
    expect(text.replace("all about b", "about b")).toContain("Tell us about b");
    expect(byThem).toEqual([{ kind: "question", name: "Is c wholly done?" }]);
    expect(conflicts).toEqual([]);
  });

  it("to the head, a section, a shared list and a question's comment all stand", () => {
    const mine = edited(
      { kind: "set", path: ["title"], value: "Ours and yours" },
      { kind: "set", path: ["sections", 1, "title"], value: "Next" },
    );
    const theirs = edited(
      { kind: "set", path: ["answerSets", "often", 0, "label"], value: "Each year" },
      { kind: "set", path: ["owner"], value: "Ana" },
    ).replace("# The last one", "# The very last one");
    const { text } = merged(mine, theirs);
    for (const part of [
      "title: Ours and yours # short",
      "title: Next",
      "Each year",
      "owner: Ana",
      "# The very last one",
    ])
      expect(text).toContain(part);
  });

  it("that add, move and remove stand side by side", () => {
    const mine = edited(
      { kind: "insert", list: inFirst, at: 1, value: asked("mine") },
      { kind: "move", from: [...inSecond, 1], list: inFirst, at: 0 },
    );
    const theirs = edited(
      { kind: "remove", path: [...inFirst, 2] },
      { kind: "insert", list: inSecond, at: 2, value: asked("theirs") },
      { kind: "insert", list: ["sections"], at: 0, value: { id: "zero", title: "Zero", questions: [asked("z")] } },
    );
    const { text, conflicts } = merged(mine, theirs);
    expect(orderIn(text)).toEqual(["zero z", "first e a mine b", "second d theirs"]);
    expect(text).toContain("# The last one");
    expect(conflicts).toEqual([]);
  });

  it("to the same question are a conflict of that question alone: everything else of both stands, whoever is chosen", () => {
    const mine = edited(reworded(inFirst, 0, "Is a mine?"), reworded(inFirst, 1, "About b, says mine."));
    const theirs = edited(reworded(inFirst, 0, "Is a theirs?"), reworded(inFirst, 2, "Is c theirs?"));
    for (const preferred of ["mine", "theirs"] as const) {
      const { text, conflicts } = merged(mine, theirs, preferred);
      expect(conflicts).toEqual([{ kind: "question", name: "Is a mine?" }]);
      expect(text).toContain(`Is a ${preferred}?`);
      expect(text).toContain("About b, says mine.");
      expect(text).toContain("Is c theirs?");
    }
  });

  it.each([
    [
      "a question that one removed and the other changed",
      { kind: "remove", path: [...inFirst, 0] } as Edit,
      reworded(inFirst, 0, "Is a more?"),
    ],
    [
      "a section that one removed and the other added to",
      { kind: "remove", path: ["sections", 0] } as Edit,
      { kind: "insert", list: inFirst, at: 0, value: asked("new") } as Edit,
    ],
    [
      "one id for two new questions",
      { kind: "insert", list: inFirst, at: 0, value: asked("new") } as Edit,
      { kind: "insert", list: inFirst, at: 3, value: { ...asked("new"), text: "Is it new?" } } as Edit,
    ],
  ])("%s are a conflict, never a loss", (_what, one, other) => {
    for (const [mine, theirs] of [
      [edited(one), edited(other)],
      [edited(other), edited(one)],
    ] as const) {
      expect(merged(mine, theirs).conflicts).not.toEqual([]);
      expect(questionsIn(merged(mine, theirs, "mine").text)).toEqual(questionsIn(mine));
      expect(questionsIn(merged(mine, theirs, "theirs").text)).toEqual(questionsIn(theirs));
    }
  });

  it("that cannot be read, or have questions without ids, are not taken apart", () => {
    for (const mine of ["id: [", base.replace("- id: a\n        type", "- type"), base.replace("id: b", "id: a")])
      expect(mergeDrafts({ base, mine, theirs: edited(reworded(inFirst, 2, "c?")) }, "mine")).toEqual({
        kind: "whole",
      });
  });
});

/** Some edits one after the other, each of what is there then. */
const arbitraryEdits = (who: string): fc.Arbitrary<string> =>
  fc
    .array(
      fc.record({
        what: fc.constantFrom("reword", "insert", "move", "remove", "title", "section"),
        at: fc.nat(9),
        to: fc.nat(9),
      }),
      { maxLength: 5 },
    )
    .map((steps) =>
      steps.reduce((text, { what, at, to }, step) => {
        const { sections } = shapeOf(text);
        const s = at % sections.length;
        const t = to % sections.length;
        const q = to % Math.max(1, sections[s]?.questions.length ?? 1);
        const hasQuestion = (sections[s]?.questions.length ?? 0) > 0;
        const list = ["sections", s, "questions"];
        const edits: Record<string, Edit | undefined> = {
          reword: hasQuestion ? reworded(list, q, `${who} ${step}?`) : undefined,
          insert: { kind: "insert", list, at: q, value: asked(`${who}-${step}`) },
          move: hasQuestion
            ? { kind: "move", from: [...list, q], list: ["sections", t, "questions"], at: 0 }
            : undefined,
          remove: hasQuestion ? { kind: "remove", path: [...list, q] } : undefined,
          title: { kind: "set", path: ["sections", s, "title"], value: `${who} ${step}` },
          section: { kind: "move", from: ["sections", s], list: ["sections"], at: t },
        };
        const edit = edits[what];
        return edit === undefined ? text : applyEdits(text, [edit]);
      }, base),
    );

const dataOf = (text: string): unknown => openDocument(text).toJSON();

describe("laws of merging", () => {
  it("what only one changed is as that one left it", () => {
    fc.assert(
      fc.property(arbitraryEdits("one"), (text) => {
        const mine = merged(text, base);
        expect(dataOf(mine.text)).toEqual(dataOf(text));
        expect(mine.conflicts).toEqual([]);
        expect(merged(base, text)).toMatchObject({ text, conflicts: [] });
        expect(merged(text, text)).toMatchObject({ conflicts: [] });
      }),
      runs(100),
    );
  });

  it("nothing that either wrote is missing, unless it is named as a conflict; and whoever is preferred, no other thing differs", () => {
    fc.assert(
      fc.property(arbitraryEdits("mine"), arbitraryEdits("theirs"), (mine, theirs) => {
        const [first, second] = [merged(mine, theirs, "mine"), merged(mine, theirs, "theirs")];
        expect(first.conflicts).toEqual(second.conflicts);
        if (first.conflicts.length > 0) return;
        expect(first.text).toBe(second.text);
        const said = (text: string) => new Set(text.match(/(?:mine|theirs)[ -]\d/g) ?? []);
        expect(said(first.text)).toEqual(said(`${mine}${theirs}`));
      }),
      runs(100),
    );
  });
});
