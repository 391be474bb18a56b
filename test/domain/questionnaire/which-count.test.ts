import { describe, expect, it } from "vitest";
import type { Question } from "#domain/questionnaire/definition.schema.ts";
import { canCount, controlsOf, weightOf } from "#domain/questionnaire/which-count.ts";
import { questionnaireOf, yesNo } from "#test/support/dossiers/small.ts";

const counts = (more: Partial<Question>) => canCount(yesNo("q", "A.2.2", more), questionnaireOf());
const weight = (more: Partial<Question>, points?: Record<string, number>) =>
  weightOf(yesNo("q", "A.2.2", more), { ...questionnaireOf(), ...(points && { scoring: { importance: points } }) });

describe("which questions can count", () => {
  it("are those mapped to a control of Annex A that weigh something and are no block", () => {
    expect(counts({})).toBe(true);
    expect(counts({ controls: {} })).toBe(false);
    expect(counts({ controls: { iso42001: ["A.1.1"] } })).toBe(false);
    expect([counts({ weight: 0 }), counts({ importance: "none" })]).toEqual([false, false]);
    for (const type of ["statement", "declaration", "aiSystems", "certificates"] as const)
      expect(counts({ type })).toBe(false);
  });

  it("count a control once, however often it is named", () => {
    expect(controlsOf(yesNo("q", "A.2.2", { controls: { iso42001: ["A.2.2", "A.3.2", "A.2.2"] } }))).toEqual([
      "A.2.2",
      "A.3.2",
    ]);
  });

  it("weigh what they say, else the points of their importance, which a questionnaire may set", () => {
    expect([weight({}), weight({ importance: "critical" }), weight({ importance: "minor" })]).toEqual([2, 4, 1]);
    expect(weight({ importance: "critical", weight: 0.5 })).toBe(0.5);
    expect([weight({ importance: "critical" }, { critical: 9 }), weight({}, { critical: 9 })]).toEqual([9, 2]);
  });
});
