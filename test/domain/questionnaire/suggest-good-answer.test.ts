import { describe, expect, it } from "vitest";
import type { Question } from "#domain/questionnaire/definition.schema.ts";
import { lintQuestionnaire } from "#domain/questionnaire/lint.ts";
import { suggestReversed } from "#domain/questionnaire/suggest/suggest-good-answer.ts";
import { changesBetween } from "#domain/questionnaire/versions/changes.ts";
import { importText, taken } from "#test/support/questionnaires/files.ts";
import { shelf } from "#test/support/questionnaires/shelf.ts";
import { yesIsBad, yesIsGood } from "./reversed-questions.ts";
import { aQuestion, aQuestionnaire } from "./sample.ts";

describe("a question whose Yes is bad news", () => {
  it.each(yesIsBad)("is noticed, with the words that speak for it: %s", (text) => {
    const found = suggestReversed(text);
    expect(found?.because).toBeTruthy();
    expect(text).toContain(found?.because);
  });

  it.each(yesIsGood)("is not seen where a Yes is good: %s", (text) => expect(suggestReversed(text)).toBeUndefined());

  it("is told from every other Yes/No question in the questionnaires that come with Annexa", () => {
    const wrong = shelf
      .flatMap(({ sections }) => sections.flatMap(({ questions }) => questions))
      .filter((question) => question.type === "yesNo")
      .filter((question) => (suggestReversed(question.text) !== undefined) !== (question.goodAnswer === "no"));
    expect(wrong.map(({ text }) => text)).toEqual([]);
  });

  it("answers at once, however long the text", () => {
    const long = "have there been data to share without a ".repeat(2_000);
    expect(() => suggestReversed(long)).not.toThrow();
  });
});

describe("publishing", () => {
  const asked = (rest: Partial<Question>) =>
    lintQuestionnaire(
      aQuestionnaire([
        aQuestion({ id: "q", type: "yesNo", text: "Have there been any incidents?", ...rest } as Question),
      ]),
    ).filter(({ rule }) => rule === "good-answer-said");

  it("warns while nobody has said which answer is good, and no longer once somebody has, either way", () => {
    expect(asked({})).toMatchObject([{ severity: "warning", path: "/sections/0/questions/0/goodAnswer" }]);
    expect(asked({ goodAnswer: "no" } as Partial<Question>)).toEqual([]);
    expect(asked({ goodAnswer: "yes" } as Partial<Question>)).toEqual([]);
  });
});

describe("a new version", () => {
  const version = (rest: object) =>
    aQuestionnaire([
      aQuestion({ id: "q", type: "yesNo", text: "Have there been any incidents?", ...rest } as Question),
    ]);

  it("that only says that Yes is the good answer changes nothing; that No is, changes the points", () => {
    expect(changesBetween(version({}), version({ goodAnswer: "yes" }))).toEqual([]);
    expect(changesBetween(version({ goodAnswer: "yes" }), version({ goodAnswer: "no" }))).toHaveLength(1);
  });
});

describe("an import", () => {
  it("names each such question to be confirmed, and takes what the file says for the answer", async () => {
    const table =
      "ID,Question,Answer options,Expected answer\n1,Have there been any incidents?,Yes/No,\n2,Have there been any complaints?,Yes/No,Yes\n3,Have there been any breaches?,Yes/No,No";
    const { questions, lines } = await taken(importText(table, "t.csv"));
    expect(questions.map((question) => "goodAnswer" in question && question.goodAnswer)).toEqual([false, "yes", "no"]);
    expect(lines.filter(({ what }) => what === "to confirm")).toHaveLength(1);
  });
});
