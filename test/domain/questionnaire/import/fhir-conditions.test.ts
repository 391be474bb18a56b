import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { visibilityOf } from "#domain/questionnaire/visibility.ts";
import { importJson, taken } from "#test/support/questionnaires/files.ts";
import { runs } from "#test/support/runs.ts";

interface Test {
  readonly question: string;
  readonly operator: "exists" | "=" | "!=" | ">" | "<" | ">=" | "<=";
  readonly answer: string | number | boolean;
}

const typed = (answer: Test["answer"]): object =>
  typeof answer === "boolean"
    ? { answerBoolean: answer }
    : typeof answer === "number"
      ? { answerDecimal: answer }
      : /^\d{4}-/.test(answer)
        ? { answerDate: answer }
        : { answerCoding: { code: answer } };

const coded = (...codes: string[]) => codes.map((code) => ({ valueCoding: { code, display: code } }));
const formWith = (tests: readonly Test[], behaviour: string) => ({
  resourceType: "Questionnaire",
  title: "T",
  item: [
    { linkId: "b", type: "boolean", text: "B" },
    { linkId: "one", type: "choice", text: "One", answerOption: coded("red", "blue") },
    { linkId: "several", type: "choice", repeats: true, text: "Several", answerOption: coded("red", "green", "blue") },
    {
      linkId: "size",
      type: "choice",
      text: "Size",
      answerOption: [1, 2, 10].map((valueInteger) => ({ valueInteger })),
    },
    { linkId: "count", type: "integer", text: "Count" },
    { linkId: "day", type: "date", text: "Day" },
    {
      linkId: "t",
      type: "string",
      text: "T",
      enableBehavior: behaviour,
      enableWhen: tests.map(({ question, operator, answer }) => ({ question, operator, ...typed(answer) })),
    },
  ],
});

const answers = fc.record({
  b: fc.boolean(),
  one: fc.constantFrom("red", "blue"),
  several: fc.subarray(["red", "green", "blue"], { minLength: 1 }),
  size: fc.constantFrom(1, 2, 10),
  count: fc.integer({ min: 0, max: 12 }),
  day: fc.constantFrom("2026-01-01", "2026-06-30"),
});
type Answers = typeof answers extends fc.Arbitrary<infer A> ? A : never;

const tests = fc.array(
  fc.record({
    question: fc.constantFrom("b", "one", "several", "size", "count", "day"),
    operator: fc.constantFrom("exists", "=", "!=", ">", "<", ">=", "<="),
    answer: fc.constantFrom(true, false, 2, 5, "red", "green", "2026-03-01"),
  }),
  { minLength: 1, maxLength: 3 },
) as fc.Arbitrary<Test[]>;

/** What FHIR says of one test on what was answered: one of several answers is enough. */
function holds({ question, operator, answer }: Test, given: Answers): boolean {
  const values = [given[question as keyof Answers]].flat();
  if (operator === "exists") return answer === true;
  if (operator === "=") return values.some((one) => one === answer);
  if (operator === "!=") return !values.some((one) => one === answer);
  const compare = { ">": 1, ">=": 1, "<": -1, "<=": -1 }[operator];
  return values.some((one) => {
    if (typeof one !== typeof answer || typeof one === "boolean") return false;
    const sign = one > answer ? 1 : one < answer ? -1 : 0;
    return sign === compare || (sign === 0 && operator.length === 2);
  });
}

const asOurs = (given: Answers): Record<string, { value: unknown }> => ({
  ...Object.fromEntries(Object.entries(given).map(([id, value]) => [id, { value }])),
  b: { value: given.b ? "yes" : "no" },
  size: { value: String(given.size) },
});

describe("enableWhen of a FHIR questionnaire", () => {
  it("shows an item for the very answers that FHIR shows it for, or is reported as left out", async () => {
    await fc.assert(
      fc.asyncProperty(
        tests,
        fc.constantFrom("all", "any"),
        fc.array(answers, { minLength: 8 }),
        async (of, behaviour, all) => {
          const { questionnaire, lines } = await taken(importJson(formWith(of, behaviour)));
          const line = lines.find(({ what, place }) => what === "condition" && place === "item t");
          const question = questionnaire.sections.flatMap(({ questions }) => questions).find(({ id }) => id === "t");
          expect(line).toBeDefined();
          if (line?.outcome !== "taken") {
            expect(question?.showIf).toBeUndefined();
            return;
          }
          for (const given of all) {
            const wanted =
              behaviour === "any" ? of.some((one) => holds(one, given)) : of.every((one) => holds(one, given));
            const shown = visibilityOf({ questionnaire, answers: asOurs(given), systems: [] }).get("t");
            expect([of, given, shown === "shown"]).toEqual([of, given, wanted]);
          }
        },
      ),
      runs(400),
    );
  });
});
