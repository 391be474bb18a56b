import * as fc from "fast-check";
import { ConditionRunner } from "survey-core";
import { describe, expect, it } from "vitest";
import { visibilityOf } from "#domain/questionnaire/visibility.ts";
import { importJson, taken } from "#test/support/questionnaires/files.ts";
import { runs } from "#test/support/runs.ts";

/** A survey of every kind of question that a condition can look at, with one that is shown by an expression. */
const surveyWith = (visibleIf: string) => ({
  title: "T",
  elements: [
    { type: "boolean", name: "b", title: "B" },
    { type: "radiogroup", name: "r", title: "R", choices: ["red", "redder", "blue"] },
    { type: "dropdown", name: "n", title: "N", choices: [1, 2, 10, "none"] },
    { type: "checkbox", name: "c", title: "C", choices: ["red", "green", "blue"] },
    { type: "text", name: "num", title: "Number", inputType: "number" },
    { type: "text", name: "day", title: "Day", inputType: "date" },
    { type: "comment", name: "words", title: "Words" },
    { type: "text", name: "t", title: "T", visibleIf },
  ],
});

/** Answers as the survey holds them; every question is answered. */
const answers = fc.record({
  b: fc.boolean(),
  r: fc.constantFrom("red", "redder", "blue"),
  n: fc.constantFrom(1, 2, 10, "none"),
  c: fc.subarray(["red", "green", "blue"], { minLength: 1 }),
  num: fc.integer({ min: -1, max: 12 }),
  day: fc.constantFrom("2026-01-01", "2026-06-30"),
  words: fc.constantFrom("red", "Red", "2"),
});
type Answers = typeof answers extends fc.Arbitrary<infer A> ? A : never;

/** The same as this portal holds them. */
const asOurs = (given: Partial<Answers>): Record<string, { value?: unknown }> =>
  Object.fromEntries(
    Object.entries(given).map(([id, value]) => [
      id,
      { value: id === "b" ? (value === true ? "yes" : "no") : id === "n" ? String(value) : value },
    ]),
  );

const value = fc.constantFrom(
  "'red'",
  "'RED'",
  "'re'",
  "'blue'",
  "1",
  "2",
  "5",
  "true",
  "false",
  "'2026-03-01'",
  "'no'",
);
const list = fc
  .array(fc.constantFrom("'red'", "'green'", "'blue'", "1"), { minLength: 1, maxLength: 2 })
  .map((of) => `[${of.join(", ")}]`);
const name = fc.constantFrom("b", "r", "n", "c", "num", "day", "words");
const test = fc.oneof(
  fc
    .tuple(name, fc.constantFrom("=", "<>", ">", ">=", "<", "<=", "contains", "notcontains"), value)
    .map(([id, sign, of]) => `{${id}} ${sign} ${of}`),
  fc
    .tuple(name, fc.constantFrom("anyof", "allof", "contains", "=", "<>"), list)
    .map(([id, sign, of]) => `{${id}} ${sign} ${of}`),
  fc.tuple(name, fc.constantFrom("empty", "notempty")).map(([id, sign]) => `{${id}} ${sign}`),
  name.map((id) => `{${id}}`),
  name.map((id) => `!{${id}}`),
);
const expression = fc.oneof(
  test,
  fc.tuple(test, fc.constantFrom("and", "or"), test).map(([one, sign, other]) => `${one} ${sign} ${other}`),
  fc.tuple(test, test).map(([one, other]) => `!(${one} or ${other})`),
);

/** Whether the question is shown here; undefined when its condition was left out. */
async function shownHere(visibleIf: string): Promise<((given: Partial<Answers>) => boolean) | undefined> {
  const { questionnaire, lines } = await taken(importJson(surveyWith(visibleIf)));
  const line = lines.find(({ what, place }) => what === "condition" && place === "text t");
  const question = questionnaire.sections.flatMap(({ questions }) => questions).find(({ id }) => id === "t");
  if (line?.outcome !== "taken") {
    expect(line).toMatchObject({ source: visibleIf });
    expect(question?.showIf).toBeUndefined();
    return undefined;
  }
  return (given) => visibilityOf({ questionnaire, answers: asOurs(given), systems: [] }).get("t") === "shown";
}

const shownThere = (visibleIf: string, given: Partial<Answers>): boolean =>
  new ConditionRunner(visibleIf).runValues(given) === true;

describe("a condition of a survey", () => {
  it("shows a question here for the very answers that SurveyJS shows it for, or is reported as left out", async () => {
    await fc.assert(
      fc.asyncProperty(expression, fc.array(answers, { minLength: 8, maxLength: 8 }), async (visibleIf, all) => {
        const shown = await shownHere(visibleIf);
        for (const given of shown ? all : [])
          expect([given, shown?.(given)]).toEqual([given, shownThere(visibleIf, given)]);
      }),
      runs(300),
    );
  });

  it("never shows a question that SurveyJS hides while something is blank", async () => {
    await fc.assert(
      fc.asyncProperty(expression, answers, name, async (visibleIf, given, blank) => {
        const shown = await shownHere(visibleIf);
        const { [blank as keyof Answers]: _, ...rest } = given;
        if (shown?.(rest)) expect([rest, shownThere(visibleIf, rest)]).toEqual([rest, true]);
      }),
      runs(200),
    );
  });

  it.each([
    ["{b} empty", false],
    ["!{words}", false],
    ["{c} = 'red'", false],
    ["{words} = 'red'", false],
    ["{n} <= 6", true],
    ["{b}", true],
    ["!{b}", true],
    ["{c} = ['red']", true],
    ["{r} contains 're'", true],
    ["{day} > '2026-03-01'", true],
  ])("is taken only where it means the same: %s", async (visibleIf, isTaken) => {
    expect((await shownHere(visibleIf)) !== undefined).toBe(isTaken);
  });
});
