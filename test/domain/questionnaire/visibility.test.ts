import { describe, expect, it } from "vitest";
import type { Condition, Question } from "#domain/questionnaire/definition.schema.ts";
import { visibilityOf, visibleQuestions } from "#domain/questionnaire/visibility.ts";
import { options } from "#test/support/dossiers/arbitrary-questionnaire.ts";
import { questionnaireOf, yesNo } from "#test/support/dossiers/small.ts";

const none = new Set<string>();
const given = (values: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(values).map(([id, value]) => [id, { value }]));

interface Case {
  readonly values?: Record<string, unknown>;
  readonly systems?: readonly object[];
  readonly accepted?: ReadonlySet<string>;
  readonly questions?: readonly Question[];
}

/** How a question with this condition stands, after the questions "a" and "b". */
function standing(showIf: Condition, { values = {}, systems = [], accepted = none, questions = [] }: Case = {}) {
  const asked = [yesNo("a", "A.2.2"), yesNo("b", "A.2.3"), ...questions, yesNo("z", "A.3.2", { showIf })];
  const questionnaire = questionnaireOf(...asked);
  return visibilityOf({ questionnaire, answers: given(values), systems, acceptedNotApplicable: accepted }).get("z");
}

const a: Condition = { question: "a", is: "yes" };
const b: Condition = { question: "b", is: "yes" };

describe("a condition on an answer", () => {
  it("shows, hides, or is undecided while the answer is open", () => {
    expect([standing(a, { values: { a: "yes" } }), standing(a, { values: { a: "no" } }), standing(a)]).toEqual([
      "shown",
      "hidden",
      "undecided",
    ]);
    for (const blank of ["", "  ", null, []]) expect(standing(a, { values: { a: blank } })).toBe("undecided");
  });

  it("stays undecided on a does-not-apply that nobody accepted, so that it cannot hide what it routes to", () => {
    expect(standing(a, { values: { a: "na" } })).toBe("undecided");
    expect(standing(a, { values: { a: "na" }, accepted: new Set(["a"]) })).toBe("hidden");
  });

  it("treats a fast-track claim as unanswered", () => {
    const questionnaire = questionnaireOf(yesNo("a", "A.2.2"), yesNo("z", "A.3.2", { showIf: a }));
    const answers = { a: { value: "yes", byCertificate: true } };
    expect(visibilityOf({ questionnaire, answers, systems: [] }).get("z")).toBe("undecided");
  });

  it.each<[Condition, unknown, string]>([
    [{ question: "a", isNot: "no" }, "yes", "shown"],
    [{ question: "a", isOneOf: ["yes", "partial"] }, "partial", "shown"],
    [{ question: "a", isOneOf: ["yes", "partial"] }, "no", "hidden"],
    [{ question: "a", answered: true }, "no", "shown"],
    [{ question: "list", includes: "few" }, ["all", "few"], "shown"],
    [{ question: "list", includes: "few" }, ["all"], "hidden"],
    [{ question: "list", is: "all" }, ["all"], "hidden"],
    [{ question: "count", atLeast: 5 }, 5, "shown"],
    [{ question: "count", atMost: 4 }, 5, "hidden"],
    [{ question: "day", atLeast: "2026-01-01" }, "2025-12-31", "hidden"],
    [
      { question: "rows", column: "kind", includes: "model" },
      [
        { id: "1", kind: "data" },
        { id: "2", kind: "model" },
      ],
      "shown",
    ],
  ])("%j on %j is %s", (condition, value, outcome) => {
    const questions = [
      yesNo("list", "A.2.2", { type: "multiple", options }),
      yesNo("count", "A.2.2", { type: "number" }),
      yesNo("day", "A.2.2", { type: "date" }),
      yesNo("rows", "A.2.2", { type: "table", columns: [{ id: "kind", text: "Kind", type: "text" }] }),
    ];
    const { question } = condition as { question: string };
    expect(standing(condition, { questions, values: { [question]: value } })).toBe(outcome);
  });
});

describe("conditions in three-valued logic", () => {
  it("decides all and any as soon as one part decides them, and not otherwise", () => {
    expect(standing({ all: [a, b] }, { values: { a: "no" } })).toBe("hidden");
    expect(standing({ all: [a, b] }, { values: { a: "yes" } })).toBe("undecided");
    expect(standing({ any: [a, b] }, { values: { a: "yes" } })).toBe("shown");
    expect(standing({ any: [a, b] }, { values: { a: "no" } })).toBe("undecided");
  });

  it("keeps not of undecided undecided", () => {
    expect([standing({ not: a }), standing({ not: a }, { values: { a: "yes" } })]).toEqual(["undecided", "hidden"]);
  });

  it("takes a test on a hidden question as false, and its not as true, even over a stored answer", () => {
    const questions = [yesNo("inner", "A.2.4", { showIf: a })];
    const values = { a: "no", inner: "yes" };
    expect(standing({ question: "inner", is: "yes" }, { questions, values })).toBe("hidden");
    expect(standing({ not: { question: "inner", is: "yes" } }, { questions, values })).toBe("shown");
  });

  it("passes undecided down a chain, whatever is stored on the way", () => {
    const questions = [yesNo("inner", "A.2.4", { showIf: a })];
    expect(standing({ question: "inner", is: "yes" }, { questions, values: { inner: "yes" } })).toBe("undecided");
  });
});

describe("a condition on the AI systems", () => {
  const systems = [
    { id: "s1", origin: "built", roles: ["provider", "user"] },
    { id: "s2", origin: "third-party" },
  ];

  it("tests the list of one field's values over all of them and is always decided", () => {
    expect(standing({ system: "origin", includes: "built" }, { systems })).toBe("shown");
    expect(standing({ system: "roles", includes: "user" }, { systems })).toBe("shown");
    expect(standing({ system: "origin", includes: "built" })).toBe("hidden");
    expect(standing({ system: "thirdPartyServices", answered: true }, { systems })).toBe("hidden");
  });
});

describe("a section's condition", () => {
  const sections = [
    { id: "one", title: "One", questions: [yesNo("a", "A.2.2"), yesNo("b", "A.2.3")] },
    { id: "two", title: "Two", showIf: a, questions: [yesNo("z", "A.3.2", { showIf: b }), yesNo("y", "A.3.3")] },
  ];
  const questionnaire = { ...questionnaireOf(), sections };
  const shown = (values: Record<string, unknown>) =>
    visibleQuestions({ questionnaire, answers: given(values), systems: [] }).map(({ id }) => id);

  it("holds for each of its questions beside their own", () => {
    expect(shown({ a: "yes", b: "yes" })).toEqual(["a", "b", "z", "y"]);
    expect(shown({ a: "yes", b: "no" })).toEqual(["a", "b", "y"]);
    expect(shown({ a: "no", b: "yes" })).toEqual(["a", "b"]);
  });

  it("shows respondents nothing that is still undecided", () => {
    expect(shown({ b: "yes" })).toEqual(["a", "b"]);
  });
});
