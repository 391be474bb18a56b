import { describe, expect, it } from "vitest";
import type { Question, Questionnaire } from "#domain/questionnaire/definition.schema.ts";
import { carryOver } from "#domain/questionnaire/versions/carry-over.ts";

const single = (id: string, more: object = {}): Question =>
  ({
    id,
    type: "single",
    text: `How far is ${id}?`,
    options: [
      { value: "far", label: "Far", score: 1 },
      { value: "not", label: "Not at all", score: 0 },
    ],
    ...more,
  }) as Question;

const version = (...questions: Question[]): Questionnaire => ({
  id: "q",
  version: 1,
  title: "Q",
  language: "en",
  sections: [{ id: "s", title: "S", questions }],
});

/** What becomes of the answer "far", given a month ago unless said otherwise. */
const fate = (was: Question, now: Question | undefined, months = 1) =>
  carryOver({
    earlier: version(was),
    later: version(...(now ? [now] : [])),
    answers: { [was.id]: { value: "far", months } },
  }).map(({ rule, to }) => (to === undefined ? rule : `${rule} ${to}`));

describe("an answer, when the response goes on with a newer version", () => {
  it("is carried, to be confirmed with one click, when the question reads as before", () => {
    expect(fate(single("a"), single("a"))).toEqual(["still-true a"]);
    expect(fate(single("a"), single("a", { importance: "critical" }))).toEqual(["still-true a"]);
  });

  it("is carried with the old wording beside it when the sentence or an option reads differently", () => {
    expect(fate(single("a"), single("a", { text: "How far did a get?" }))).toEqual(["reworded a"]);
    const relabelled = [
      { value: "far", label: "Very far", score: 1 },
      { value: "not", label: "Not at all", score: 0 },
    ];
    expect(fate(single("a"), single("a", { options: relabelled }))).toEqual(["reworded a"]);
  });

  it("has to be given again when what was chosen is no longer offered", () => {
    expect(fate(single("a"), single("a", { options: [{ value: "not", label: "Not at all", score: 0 }] }))).toEqual([
      "answer-again a",
    ]);
  });

  it("is only a suggestion for the question that replaces its own", () => {
    expect(fate(single("a"), single("b", { replaces: ["a"] }))).toEqual(["suggested b"]);
  });

  it("stays in the old response when the question is gone", () => {
    expect(fate(single("a"), undefined)).toEqual(["dropped"]);
  });

  it("is refused when the same id became another type", () => {
    expect(fate(single("a"), { id: "a", type: "longText", text: "How far is a?" })).toEqual(["refused a"]);
  });

  it("is not carried when it is older than the question allows, a year unless it says otherwise", () => {
    expect(fate(single("a"), single("a"), 12)).toEqual(["still-true a"]);
    expect(fate(single("a"), single("a"), 13)).toEqual(["too-old a"]);
    expect(fate(single("a"), single("a", { prefill: { maxAgeMonths: 3 } }), 4)).toEqual(["too-old a"]);
  });

  it("that was never given is nobody's business", () => {
    expect(carryOver({ earlier: version(single("a")), later: version(single("a")), answers: {} })).toEqual([]);
  });
});
