import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Question, Questionnaire } from "#domain/questionnaire/definition.schema.ts";
import { changesBetween } from "#domain/questionnaire/versions/changes.ts";
import { runs } from "#test/support/runs.ts";

const yesNo = (id: string, more: Partial<Question> = {}): Question =>
  ({ id, type: "yesNo", text: `Is ${id} done?`, ...more }) as Question;

const withQuestions = (...questions: Question[]): Questionnaire => ({
  id: "q",
  version: 1,
  title: "Q",
  language: "en",
  sections: [{ id: "s", title: "S", questions }],
});

const kinds = (earlier: Questionnaire, later: Questionnaire) =>
  changesBetween(earlier, later).map(({ kind, id }) => `${kind} ${id}`);

describe("the list of changes between two versions", () => {
  it("is empty when nothing changed", () => {
    const same = withQuestions(yesNo("a"), yesNo("b"));
    expect(changesBetween(same, structuredClone(same))).toEqual([]);
  });

  it("names new, gone and reworded questions, with the old wording", () => {
    const earlier = withQuestions(yesNo("a"), yesNo("b"));
    const later = withQuestions(yesNo("a", { text: "Is a really done?" }), yesNo("c", { replaces: ["b"] }));
    expect(changesBetween(earlier, later)).toEqual([
      { kind: "reworded", of: "question", id: "a", text: "Is a really done?", was: "Is a done?" },
      { kind: "added", of: "question", id: "c", text: "Is c done?", replaces: ["b"] },
      { kind: "removed", of: "question", id: "b", text: "Is b done?" },
    ]);
  });

  it("tells other answers, points, conditions and evidence apart", () => {
    const earlier = withQuestions(yesNo("a"), yesNo("b"), yesNo("c"), yesNo("d"));
    const later = withQuestions(
      yesNo("a", { answers: ["yes", "no"] }),
      yesNo("b", { importance: "critical" }),
      yesNo("c", { showIf: { question: "a", is: "yes" } }),
      yesNo("d", { evidence: { examples: "A policy" } }),
    );
    expect(kinds(earlier, later)).toEqual(["options a", "points b", "condition c", "evidence d"]);
  });

  it("calls one question moved when one was moved, however far", () => {
    const [a, b, c, d] = [yesNo("a"), yesNo("b"), yesNo("c"), yesNo("d")];
    expect(kinds(withQuestions(a, b, c, d), withQuestions(d, a, b, c))).toEqual(["moved d"]);
    expect(kinds(withQuestions(a, b, c, d), withQuestions(b, c, d, a))).toEqual(["moved a"]);
  });

  it("names every question exactly once when two versions share none", () => {
    const ids = fc.uniqueArray(fc.stringMatching(/^[a-z]{3}$/), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(ids, (all) => {
        const earlier = withQuestions(...all.map((id) => yesNo(id)));
        const later = withQuestions(...all.map((id) => yesNo(`${id}-new`)));
        expect(kinds(earlier, later).sort()).toEqual(
          [...all.map((id) => `added ${id}-new`), ...all.map((id) => `removed ${id}`)].sort(),
        );
      }),
      runs(50),
    );
  });
});
