import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Condition, Question } from "#domain/questionnaire/definition.schema.ts";
import { lintQuestionnaire } from "#domain/questionnaire/lint.ts";
import { findAnswers } from "#domain/questionnaire/reach/find-answers.ts";
import { Dependencies } from "#domain/questionnaire/reach/looked-at.ts";
import { type Visibility, visibilityOf } from "#domain/questionnaire/visibility.ts";
import { runs } from "#test/support/runs.ts";
import { aQuestion, aQuestionnaire } from "../sample.ts";
import { type Small, smallQuestionnaire } from "./small-questionnaires.ts";

const options = [
  { value: "a", label: "A" },
  { value: "b", label: "B" },
  { value: "none", label: "None", exclusive: true },
];
const asked: readonly Question[] = [
  aQuestion({ id: "yn", type: "yesNo", answers: ["yes", "no"] }),
  aQuestion({ id: "one", type: "single", options: options.slice(0, 2) }),
  aQuestion({ id: "some", type: "multiple", options }),
  aQuestion({ id: "count", type: "number", min: 1, max: 10, wholeNumber: true } as never),
  aQuestion({ id: "share", type: "percent" }),
  aQuestion({ id: "day", type: "date", min: "2026-01-01" } as never),
  aQuestion({ id: "words", type: "text" }),
  aQuestion({ id: "behind", type: "yesNo", showIf: { question: "yn", is: "yes" } }),
];

const saidOf = (showIf: Condition): string[] =>
  lintQuestionnaire(aQuestionnaire([...asked, aQuestion({ id: "last", type: "text", showIf })]))
    .filter(({ path }) => path.startsWith("/sections/0/questions/8/showIf"))
    .map(({ severity, path, text }) => `${severity} ${path.slice("/sections/0/questions/8/showIf".length)}: ${text}`);

describe("what can never hold is said where it stands", () => {
  it.each<[Condition, RegExp]>([
    [
      { question: "count", atLeast: 11 },
      /^error : This can never hold: “Is it so\?” is at least 11\. The number must be 10 or less/,
    ],
    [{ question: "count", atMost: 0 }, /^error : This can never hold.*1 or more/],
    [{ question: "share", atLeast: 101 }, /^error : This can never hold.*100/],
    [{ question: "day", atMost: "2025-12-31" }, /^error : This can never hold.*1 January 2026 or later/],
    [
      {
        all: [
          { question: "one", is: "a" },
          { question: "one", is: "b" },
        ],
      },
      /^warning : This can never hold/,
    ],
    [
      {
        all: [
          { question: "some", includes: "none" },
          { question: "some", includes: "a" },
        ],
      },
      /^warning : This can never hold/,
    ],
    [
      {
        all: [
          { question: "count", atLeast: 6 },
          { question: "count", atMost: 5 },
        ],
      },
      /^warning : This can never hold/,
    ],
    [
      {
        all: [
          { question: "behind", answered: true },
          { question: "yn", is: "no" },
        ],
      },
      /^warning : This can never hold/,
    ],
    [
      {
        any: [
          { question: "yn", is: "yes" },
          { question: "count", atLeast: 11 },
        ],
      },
      /^error \/any\/1: This can never hold/,
    ],
  ])("%j", (showIf, said) => {
    expect(saidOf(showIf)).toEqual([expect.stringMatching(said)]);
  });

  it("also beside a mistake in the same condition", () => {
    expect(
      saidOf({
        any: [
          { question: "count", atLeast: 11 },
          { question: "day", atLeast: "soon" },
        ],
      }),
    ).toEqual([
      expect.stringMatching(/^error \/any\/1: .*is a day/),
      expect.stringMatching(/^error \/any\/0: This can never hold/),
    ]);
  });

  it("also of a question whose condition and whose section's fall out with each other", () => {
    const questionnaire = aQuestionnaire([asked[0] as Question]);
    const section = {
      id: "two",
      title: "Two",
      showIf: { question: "yn", is: "yes" },
      questions: [aQuestion({ id: "last", type: "text", showIf: { question: "yn", is: "no" } })],
    };
    const remarks = lintQuestionnaire({ ...questionnaire, sections: [...questionnaire.sections, section] });
    expect(remarks.filter(({ rule }) => rule === "reachable")).toMatchObject([
      { path: "/sections/1/questions/0/showIf" },
    ]);
  });
});

describe("what holds whatever is answered is said", () => {
  it.each<Condition>([
    { question: "count", atLeast: 1 },
    { question: "one", isOneOf: ["a", "b"] },
    {
      any: [
        { question: "one", is: "a" },
        { question: "one", is: "b" },
      ],
    },
    { any: [{ question: "yn", is: "yes" }, { not: { question: "yn", is: "yes" } }] },
    {
      not: {
        all: [{ question: "one", is: "a" }, { question: "yn", is: "yes" }, { not: { question: "one", is: "a" } }],
      },
    },
  ])("%j", (showIf) => {
    expect(saidOf(showIf).join()).toMatch(/holds whatever is answered|never hold/);
  });

  it.each<Condition>([
    { question: "one", answered: true },
    { question: "words", answered: true },
    { question: "count", atLeast: 2 },
    { question: "some", includes: "a" },
    { not: { question: "some", includes: "a" } },
    { system: "origin", includes: "built" },
    { not: { system: "origin", includes: "built" } },
    {
      any: [
        { question: "words", is: "so" },
        { question: "behind", is: "yes" },
      ],
    },
  ])("and nothing of what can go either way: %j", (showIf) => {
    expect(saidOf(showIf)).toEqual([]);
  });
});

/** How the last question stands for every set of full answers. */
function standings({ questionnaire, answers }: Small) {
  const { first = [], second = [] } = answers;
  return first.flatMap((one) =>
    second.map((two): ReadonlyMap<string, Visibility> => {
      const given = { first: { value: one }, second: { value: two } };
      const acceptedNotApplicable = new Set(["first", "second"]);
      return visibilityOf({ questionnaire, answers: given, systems: [], acceptedNotApplicable });
    }),
  );
}

describe("the search for answers agrees with the evaluator", () => {
  const lastOf = ({ questionnaire }: Small): Condition =>
    questionnaire.sections[0]?.questions.at(-1)?.showIf ?? { all: [] };
  const search = (small: Small, truth: boolean) =>
    findAnswers(
      new Dependencies(small.questionnaire, new Set()),
      { condition: lastOf(small), truth, isAllShown: false },
      { left: 100_000 },
    );

  it("finds answers exactly when there are some, tried with all there are", () => {
    fc.assert(
      fc.property(smallQuestionnaire, (small) => {
        const all = standings(small).map((seen) => seen.get("last"));
        expect(search(small, true) === "none").toBe(!all.includes("shown"));
        expect(search(small, false) === "none").toBe(!all.includes("hidden"));
      }),
      runs(600),
    );
  });

  it("gives answers with which the question is shown, or hidden, indeed", () => {
    fc.assert(
      fc.property(smallQuestionnaire, fc.boolean(), (small, truth) => {
        const found = search(small, truth);
        if (found === "none" || found === "unknown") return;
        const seen = visibilityOf({ questionnaire: small.questionnaire, ...found, acceptedNotApplicable: new Set() });
        expect(seen.get("last")).toBe(truth ? "shown" : "hidden");
      }),
      runs(600),
    );
  });

  it("so that nothing is said of a question which some answers show and others hide", () => {
    fc.assert(
      fc.property(smallQuestionnaire, (small) => {
        const whole = lintQuestionnaire(small.questionnaire).filter(
          ({ path }) => path === "/sections/0/questions/2/showIf",
        );
        const said = whole.map(({ text }) => text).join();
        const all = standings(small);
        if (said.includes("never hold")) expect(all.map((seen) => seen.get("last"))).not.toContain("shown");
        const asShown = all.filter((seen) => seen.get("first") === "shown" && seen.get("second") === "shown");
        if (said.includes("whatever is answered"))
          expect(asShown.map((seen) => seen.get("last"))).not.toContain("hidden");
      }),
      runs(600),
    );
  });
});
