import { describe, expect, it } from "vitest";
import type { Question } from "#domain/questionnaire/definition.schema.ts";
import { lintQuestionnaire } from "#domain/questionnaire/lint.ts";
import { suggestReversed } from "#domain/questionnaire/suggest/suggest-good-answer.ts";
import { changesBetween } from "#domain/questionnaire/versions/changes.ts";
import { importText, taken } from "#test/support/questionnaires/files.ts";
import { shelf } from "#test/support/questionnaires/shelf.ts";
import { aQuestion, aQuestionnaire } from "./sample.ts";

describe("a question whose Yes is bad news", () => {
  it.each([
    "Is customer data used to train models?",
    "Do you fine-tune shared models on our prompts?",
    "Have there been AI incidents in the past two years?",
    "Has your company been fined over privacy, or had penalties for it?",
    "Are there any pending legal proceedings concerning the product?",
    "Does the product take decisions without human review?",
    "Are outputs shared with customers without prior testing?",
    "Do you share customer data with third parties?",
    "Does the system use emotion recognition at work?",
    "Werden unsere Daten genutzt und damit Modelle trainiert?",
    "Gab es in den letzten Jahren Datenpannen?",
  ])("is noticed, with the words that speak for it: %s", (text) => {
    const found = suggestReversed(text);
    expect(found?.because).toBeTruthy();
    expect(text).toContain(found?.because);
  });

  it.each([
    "Can customers opt out of the use of their data for training?",
    "Does the contract with the model provider exclude training on customer data?",
    "Has training data been checked for copyright?",
    "Are employees able to report concerns without fear of retaliation?",
    "Do you have the resources to conduct incident investigations?",
    "Has an incident response team been set up?",
    "Is there a procedure for complaints?",
    "Have you ruled out, in writing, every practice that the Act prohibits?",
    "Do you make sure that no data is shared without consent?",
    "Is there an AI policy?",
  ])("is not seen where a Yes is good: %s", (text) => expect(suggestReversed(text)).toBeUndefined());

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
