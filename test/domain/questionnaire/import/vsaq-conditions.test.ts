import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { visibilityOf } from "#domain/questionnaire/visibility.ts";
import { importJson, taken } from "#test/support/questionnaires/files.ts";
import { runs } from "#test/support/runs.ts";

const answers = fc.record({
  one: fc.constantFrom("red", "blue", "grey"),
  several: fc.subarray(["north", "south", "east"], { minLength: 1 }),
  ticked: fc.boolean(),
});
type Answers = typeof answers extends fc.Arbitrary<infer A> ? A : never;

/** A condition with what VSAQ's own evaluation says: a name is true where it is ticked. */
interface Expression {
  readonly text: string;
  readonly holds: (ticked: ReadonlySet<string>) => boolean;
}
const names = fc
  .constantFrom("red", "blue", "grey", "north", "south", "east", "agreed")
  .map((name): Expression => ({ text: name, holds: (ticked) => ticked.has(name) }));
const expressions = fc.letrec<{ any: Expression }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    names,
    tie("any").map(({ text, holds }): Expression => ({ text: `!(${text})`, holds: (ticked) => !holds(ticked) })),
    fc.tuple(tie("any"), tie("any"), fc.boolean()).map(
      ([left, right, isAnd]): Expression => ({
        text: `(${left.text} ${isAnd ? "&&" : "||"} ${right.text})`,
        holds: (ticked) =>
          isAnd ? left.holds(ticked) && right.holds(ticked) : left.holds(ticked) || right.holds(ticked),
      }),
    ),
  ),
})).any;

const choices = (...ids: string[]) => ids.map((id) => ({ [id]: `The ${id}` }));
const formWith = (cond: string) => ({
  questionnaire: [
    { type: "radiogroup", id: "one", text: "One", choices: choices("red", "blue", "grey") },
    { type: "checkgroup", id: "several", text: "Several", choices: choices("north", "south", "east") },
    { type: "check", id: "agreed", text: "Agreed" },
    { type: "line", id: "t", text: "T", cond },
  ],
});

describe("cond of a VSAQ item", () => {
  it("shows it for the very answers that VSAQ shows it for, or is reported as left out", async () => {
    await fc.assert(
      fc.asyncProperty(expressions, fc.array(answers, { minLength: 8 }), async ({ text, holds }, all) => {
        const { questionnaire, lines } = await taken(importJson(formWith(text)));
        const line = lines.find(({ what }) => what === "condition");
        const question = questionnaire.sections.flatMap(({ questions }) => questions).find(({ id }) => id === "t");
        if (line?.outcome !== "taken") {
          expect([text, line?.outcome, question?.showIf]).toEqual([text, "left-out", undefined]);
          return;
        }
        for (const given of all) {
          const shown = visibilityOf({ questionnaire, answers: asOurs(given), systems: [] }).get("t");
          const ticked = new Set([given.one, ...given.several, ...(given.ticked ? ["agreed"] : [])]);
          expect([text, given, shown === "shown"]).toEqual([text, given, holds(ticked)]);
        }
      }),
      runs(300),
    );
  });
});

const asOurs = ({ one, several, ticked }: Answers): Record<string, { value: unknown }> => ({
  one: { value: one },
  several: { value: several },
  agreed: { value: ticked ? "yes" : "no" },
});
