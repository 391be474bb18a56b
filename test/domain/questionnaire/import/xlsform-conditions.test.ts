import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { visibilityOf } from "#domain/questionnaire/visibility.ts";
import { importText, taken } from "#test/support/questionnaires/files.ts";
import { runs } from "#test/support/runs.ts";

const answers = fc.record({
  one: fc.constantFrom("red", "blue"),
  size: fc.constantFrom("1", "2", "10"),
  several: fc.subarray(["red", "green", "blue"], { minLength: 1 }),
  count: fc.integer({ min: 0, max: 12 }),
  words: fc.constantFrom("red", "Red", "2", "12"),
});
type Answers = typeof answers extends fc.Arbitrary<infer A> ? A : never;
type Name = keyof Answers;

/** An expression of XPath as forms use it, with what it says of the answers. */
interface Expression {
  readonly text: string;
  readonly holds: (given: Answers) => boolean;
}

/** What a form's software keeps: several answers are one text with blanks. */
const kept = (given: Answers, name: Name): string => [given[name]].flat().join(" ");
const numberIn = (text: string): number => (text.trim() === "" ? Number.NaN : Number(text));

const comparisons: Readonly<Record<string, (left: number, right: number) => boolean>> = {
  "<": (left, right) => left < right,
  "<=": (left, right) => left <= right,
  ">": (left, right) => left > right,
  ">=": (left, right) => left >= right,
};

const names = fc.constantFrom<Name>("one", "size", "several", "count", "words");
const literals = fc.constantFrom<string | number>("red", "green", "1", "2", "Red", 1, 2, 5, 10);
const compared = fc
  .record({ name: names, operator: fc.constantFrom("=", "!=", "<", "<=", ">", ">="), value: literals })
  .map(({ name, operator, value }): Expression => {
    const written = typeof value === "number" ? String(value) : `'${value}'`;
    return {
      text: `\${${name}} ${operator} ${written}`,
      holds: (given) => {
        const left = kept(given, name);
        const isSame = typeof value === "number" ? numberIn(left) === value : left === value;
        if (operator === "=") return isSame;
        if (operator === "!=") return !isSame;
        return comparisons[operator]?.(numberIn(left), numberIn(String(value))) === true;
      },
    };
  });
const selected = fc.record({ name: names, value: fc.constantFrom("red", "green", "1") }).map(
  ({ name, value }): Expression => ({
    text: `selected(\${${name}}, '${value}')`,
    holds: (given) => kept(given, name).split(" ").includes(value),
  }),
);
const expressions = fc.letrec<{ any: Expression; leaf: Expression }>((tie) => ({
  leaf: fc.oneof(compared, selected),
  any: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    tie("leaf"),
    tie("any").map(({ text, holds }): Expression => ({ text: `not(${text})`, holds: (given) => !holds(given) })),
    fc.tuple(tie("any"), tie("any"), fc.boolean()).map(
      ([left, right, isAnd]): Expression => ({
        text: `(${left.text}) ${isAnd ? "and" : "or"} (${right.text})`,
        holds: (given) => (isAnd ? left.holds(given) && right.holds(given) : left.holds(given) || right.holds(given)),
      }),
    ),
  ),
})).any;

const formWith = (relevant: string) => ({
  survey: [
    ["type", "name", "label", "relevant"],
    ["select_one colours", "one", "One", ""],
    ["select_one sizes", "size", "Size", ""],
    ["select_multiple colours", "several", "Several", ""],
    ["integer", "count", "Count", ""],
    ["text", "words", "Words", ""],
    ["text", "t", "T", relevant],
  ],
  choices: [
    ["list_name", "name", "label"],
    ...["red", "green", "blue"].map((name) => ["colours", name, `The ${name}`]),
    ...["1", "2", "10"].map((name) => ["sizes", name, `Size ${name}`]),
  ],
});

/** A form in one file: the name of each sheet, and its rows beside it. */
const csvOf = (sheets: Readonly<Record<string, readonly (readonly string[])[]>>): string =>
  Object.entries(sheets)
    .flatMap(([name, rows]) => [[name], ...rows.map((row) => ["", ...row])])
    .map((cells) => cells.map((cell) => `"${cell}"`).join(","))
    .join("\n");

describe("relevant of an XLSForm", () => {
  it("shows a question for the very answers that the form shows it for, or is reported as left out", async () => {
    await fc.assert(
      fc.asyncProperty(expressions, fc.array(answers, { minLength: 8 }), async ({ text, holds }, all) => {
        const { questionnaire, lines } = await taken(importText(csvOf(formWith(text)), "form.csv"));
        const line = lines.find(({ what }) => what === "condition");
        const question = questionnaire.sections.flatMap(({ questions }) => questions).find(({ id }) => id === "t");
        expect(line).toBeDefined();
        if (line?.outcome !== "taken") {
          expect(question?.showIf).toBeUndefined();
          return;
        }
        for (const given of all) {
          const ours = Object.fromEntries(Object.entries(given).map(([id, value]) => [id, { value }]));
          const shown = visibilityOf({ questionnaire, answers: ours, systems: [] }).get("t");
          expect([text, given, shown === "shown"]).toEqual([text, given, holds(given)]);
        }
      }),
      runs(300),
    );
  });
});
