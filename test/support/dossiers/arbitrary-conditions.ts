import * as fc from "fast-check";
import type { Condition } from "#domain/questionnaire/definition.schema.ts";

/** Values that conditions test for; the arbitrary answers take the same ones. */
const testedValues = ["yes", "partial", "no", "na", "all", "most", "none", "irrelevant", "words"];

const test = fc.oneof(
  fc.constantFrom(...testedValues).map((value) => ({ is: value })),
  fc.constantFrom(...testedValues).map((value) => ({ isNot: value })),
  fc.subarray(testedValues, { minLength: 1 }).map((values) => ({ isOneOf: values })),
  fc.constantFrom(...testedValues).map((value) => ({ includes: value })),
  fc.constant({ answered: true as const }),
  fc.constantFrom(5, "2026-01-01").map((value) => ({ atLeast: value })),
  fc.constantFrom(5, "2026-01-01").map((value) => ({ atMost: value })),
);

const systemTest = fc.constantFrom(
  { system: "origin", includes: "built" },
  { system: "origin", is: "built" },
  { system: "roles", includes: "producer" },
  { system: "thirdPartyServices", answered: true as const },
);

/** A condition on some of the earlier questions, combined up to three deep. */
export function conditionOn(earlier: readonly string[], depth = 2): fc.Arbitrary<Condition> {
  const leaf: fc.Arbitrary<Condition> =
    earlier.length === 0
      ? systemTest
      : fc.oneof(
          {
            weight: 4,
            arbitrary: fc.tuple(fc.constantFrom(...earlier), test).map(([id, one]) => ({ question: id, ...one })),
          },
          { weight: 1, arbitrary: systemTest },
        );
  if (depth === 0) return leaf;
  const inner = conditionOn(earlier, depth - 1);
  const several = fc.array(inner, { minLength: 0, maxLength: 3 });
  return fc.oneof(
    { weight: 4, arbitrary: leaf },
    { weight: 1, arbitrary: several.map((all) => ({ all })) },
    { weight: 1, arbitrary: several.map((any) => ({ any })) },
    { weight: 1, arbitrary: inner.map((not) => ({ not })) },
  );
}
