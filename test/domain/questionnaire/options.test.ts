import { describe, expect, it } from "vitest";
import { answerWordsIn, optionLabel, optionsOf } from "#domain/questionnaire/options.ts";

const shared = [{ value: "yearly", label: "Once a year", score: 0.5 }];
const questionnaire = { answerSets: { "how-often": shared } };

describe("the options of a question", () => {
  it("are its own, or those of the answer set it names", () => {
    const own = [{ value: "a", label: "A", score: 1 }];
    expect(optionsOf(questionnaire, { options: own })).toEqual(own);
    expect(optionsOf(questionnaire, { answerSet: "how-often" })).toEqual(shared);
  });

  it("are none when the answer set does not exist", () => {
    expect(optionsOf(questionnaire, { answerSet: "toString" })).toEqual([]);
  });

  it("end with something else, when that is offered", () => {
    const offered = optionsOf(questionnaire, { answerSet: "how-often", otherOption: { label: "Another way" } });
    expect(offered.at(-1)).toEqual({ value: "other", label: "Another way" });
  });

  it("have labels, and so have answer words", () => {
    expect(optionLabel(shared, "yearly")).toBe("Once a year");
    expect(optionLabel([], "partial")).toBe("Partly");
    expect(optionLabel([], "gone")).toBe("gone");
  });
});

describe("the answer words", () => {
  it.each([
    ["fr", "Oui"],
    ["de-AT", "Ja"],
    ["pt-BR", "Sim"],
    ["en", "Yes"],
    ["sw", "Yes"],
    ["constructor", "Yes"],
  ])("stand in the language of the questionnaire: %s", (language, yes) => {
    expect(answerWordsIn(language).yes).toBe(yes);
  });
});
