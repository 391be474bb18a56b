import * as fc from "fast-check";
import type { Condition, Question, Questionnaire } from "#domain/questionnaire/definition.schema.ts";
import { aQuestion, aQuestionnaire } from "../sample.ts";

const options = [
  { value: "a", label: "A" },
  { value: "b", label: "B" },
  { value: "none", label: "None of these", exclusive: true },
];

/** A question of every kind that conditions look into, with answers that it takes. */
const kinds: readonly {
  readonly own: Partial<Question> & Pick<Question, "type">;
  readonly answers: readonly unknown[];
}[] = [
  { own: { type: "yesNo", answers: ["yes", "no"] }, answers: ["yes", "no"] },
  { own: { type: "single", options }, answers: ["a", "b", "none"] },
  { own: { type: "multiple", options }, answers: [["a"], ["b"], ["a", "b"], ["none"]] },
  { own: { type: "number", min: 1, max: 4, wholeNumber: true } as never, answers: [1, 2, 3, 4] },
  {
    own: { type: "date", min: "2026-01-01", max: "2026-01-04" } as never,
    answers: ["2026-01-01", "2026-01-02", "2026-01-03", "2026-01-04"],
  },
];

const numbers = fc.constantFrom(0, 1, 2, 3.5, 4, 5);
const days = fc.constantFrom("2025-12-31", "2026-01-01", "2026-01-02", "2026-01-04", "2026-01-05");
const words = ["a", "b", "none"];

/** A test that makes sense on a kind of question, whether it can hold or not. */
function testOn(id: string, type: Question["type"]): fc.Arbitrary<Condition> {
  const of = (test: fc.Arbitrary<object>): fc.Arbitrary<Condition> =>
    test.map((one) => ({ question: id, ...one }) as Condition);
  const choices = type === "yesNo" ? ["yes", "no"] : words;
  const ofChoice = of(
    fc.oneof(
      fc.constantFrom(...choices).map((is) => ({ is })),
      fc.constantFrom(...choices).map((isNot) => ({ isNot })),
      fc.subarray(choices, { minLength: 1 }).map((isOneOf) => ({ isOneOf })),
      fc.constant({ answered: true }),
    ),
  );
  const sizes = (value: fc.Arbitrary<unknown>) =>
    of(
      fc.oneof(
        value.map((atLeast) => ({ atLeast })),
        value.map((atMost) => ({ atMost })),
      ),
    );
  if (type === "multiple") return of(fc.constantFrom(...words).map((includes) => ({ includes })));
  if (type === "number") return sizes(numbers);
  return type === "date" ? sizes(days) : ofChoice;
}

function conditionOver(earlier: readonly Question[], depth: number): fc.Arbitrary<Condition> {
  const leaf = fc.constantFrom(...earlier).chain(({ id, type }) => testOn(id, type));
  if (depth === 0) return leaf;
  const inner = conditionOver(earlier, depth - 1);
  const several = fc.array(inner, { minLength: 1, maxLength: 3 });
  return fc.oneof(
    { weight: 3, arbitrary: leaf },
    { weight: 2, arbitrary: several.map((all) => ({ all })) },
    { weight: 2, arbitrary: several.map((any) => ({ any })) },
    { weight: 1, arbitrary: inner.map((not) => ({ not })) },
  );
}

export interface Small {
  readonly questionnaire: Questionnaire;
  /** What each question can be answered, all of it. */
  readonly answers: Readonly<Record<string, readonly unknown[]>>;
}

/** Three questions, each perhaps shown by those before it; the last always has a condition. */
export const smallQuestionnaire: fc.Arbitrary<Small> = fc
  .tuple(fc.constantFrom(...kinds), fc.constantFrom(...kinds))
  .chain(([one, two]) => {
    const first = aQuestion({ ...one.own, id: "first" });
    const second = aQuestion({ ...two.own, id: "second" });
    return fc
      .tuple(fc.option(conditionOver([first], 1), { nil: undefined }), conditionOver([first, second], 2))
      .map(([early, late]) => ({
        questionnaire: aQuestionnaire([
          first,
          early === undefined ? second : { ...second, showIf: early },
          aQuestion({ id: "last", type: "text", showIf: late }),
        ]),
        answers: { first: one.answers, second: two.answers },
      }));
  });
