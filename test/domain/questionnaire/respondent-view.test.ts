import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Option, Question } from "#domain/questionnaire/definition.schema.ts";
import { respondentView } from "#domain/questionnaire/respondent-view.ts";
import { aQuestion, aQuestionnaire } from "./sample.ts";

const secrets = ["reviewer", "scoring", "weight", "importance", "goodAnswer", "score"];

function keysIn(part: unknown): string[] {
  if (typeof part !== "object" || part === null) return [];
  return Object.entries(part).flatMap(([key, inner]) => [key, ...keysIn(inner)]);
}

const options: fc.Arbitrary<Option[]> = fc.array(
  fc.record({ value: fc.string(), label: fc.string(), score: fc.double({ min: 0, max: 1 }) }),
);
const question = fc
  .record({
    options,
    weight: fc.nat(),
    importance: fc.constantFrom("critical", "minor"),
    goodAnswer: fc.constant("no"),
    otherOption: fc.constant({ label: "Other", score: 0.2 }),
    reviewer: fc.constant({ lookFor: "The mark" }),
    type: fc.constantFrom("yesNo", "single", "table"),
  })
  .chain((own) =>
    options.map((inner) => ({ ...own, columns: [{ id: "c", text: "C", type: "single", options: inner }] })),
  )
  .map((own) => aQuestion(own as Question));

describe("what a vendor gets to see of a questionnaire", () => {
  it("never holds points, good answers or notes for reviewers", () => {
    fc.assert(
      fc.property(fc.array(question), options, (questions, shared) => {
        const scoring = { showScoreToVendor: false };
        const view = respondentView(aQuestionnaire(questions, { scoring, answerSets: { shared } }));
        expect(keysIn(view).filter((key) => secrets.includes(key))).toEqual([]);
      }),
    );
  });

  it("keeps must-haves, findings, labels and conditions", () => {
    const open = aQuestion({
      type: "single",
      mustHave: true,
      options: [{ value: "a", label: "A", exclusive: true, score: 1 }],
      findings: [{ when: ["a"], severity: "high", title: "Odd" }],
      showIf: { question: "p", is: "yes" },
    });
    const seen = respondentView(aQuestionnaire([{ ...open, weight: 3 }])).sections[0]?.questions[0];
    expect(seen).toEqual({ ...open, options: [{ value: "a", label: "A", exclusive: true }] });
  });

  it("leaves the buyer's own copy as it was", () => {
    const questionnaire = aQuestionnaire([aQuestion({ type: "yesNo", weight: 2 })]);
    respondentView(questionnaire);
    expect(questionnaire.sections[0]?.questions[0]?.weight).toBe(2);
  });
});
