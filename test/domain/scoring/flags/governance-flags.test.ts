import { describe, expect, it } from "vitest";
import type { Dossier, EvidenceItem } from "#domain/dossier/dossier.ts";
import { type FlagCode, inOrder } from "#domain/scoring/flags/flag.ts";
import { score } from "#domain/scoring/score.ts";
import { options } from "#test/support/dossiers/arbitrary-questionnaire.ts";
import { questionnaireOf, smallDossier, yesNo } from "#test/support/dossiers/small.ts";

const flags = (changes: Partial<Dossier>) => score(smallDossier(changes)).flags;
const has = (code: string, changes: Partial<Dossier>): boolean => flags(changes).some((flag) => flag.code === code);
const asked = (control: string, value: string): Partial<Dossier> => ({
  questionnaire: questionnaireOf(yesNo("one", control)),
  answers: { one: { value } },
});

describe("a domain on paper only", () => {
  const shown = (item: Partial<EvidenceItem>, review: Dossier["reviews"][string] = {}) =>
    has("paper_only", {
      answers: { policy: { value: "yes", evidence: ["e1"] } },
      evidence: [{ id: "e1", kind: "document", dated: "2026-10-01", ...item }],
      reviews: { policy: review },
    });

  it("is one that claims much and offers no record of the work, accepted yet or not", () => {
    expect(has("paper_only", {})).toBe(true);
    expect([shown({}), shown({ kind: "record" })]).toEqual([true, false]);
    expect([shown({ kind: "record", accepted: false }), shown({ kind: "record", dated: "2020-01-01" })]).toEqual([
      true,
      true,
    ]);
  });

  it("goes by a reviewer's strength where there is one", () => {
    expect(shown({}, { strength: "operating" })).toBe(false);
    expect(shown({ kind: "record" }, { strength: "documented" })).toBe(true);
  });

  it("is not one that claims little", () => {
    expect(has("paper_only", { answers: { policy: { value: "partial" } } })).toBe(false);
  });

  it("is one that claims exactly 0.7, however the sum is rounded", () => {
    const questions = ["A.10.2", "A.10.3", "A.10.4"].map((id) => yesNo(id, id, { type: "multiple", options }));
    const answers = Object.fromEntries(questions.map(({ id }) => [id, { value: ["most", "few"] }]));
    const summary = score(smallDossier({ questionnaire: questionnaireOf(...questions), answers }));
    expect(summary.domains["A.10"]).toMatchObject({ claimed: 0.6999999999999998 });
    expect(summary.flags).toContainEqual({ code: "paper_only", severity: "high", subject: "A.10" });
  });
});

describe("weak spots", () => {
  it("are oversight and data governance claimed below one half", () => {
    expect([
      has("human_oversight_weak", asked("A.3.2", "no")),
      has("human_oversight_weak", asked("A.4.6", "no")),
    ]).toEqual([true, true]);
    expect(has("human_oversight_weak", asked("A.3.2", "partial"))).toBe(false);
    expect(flags(asked("A.7.4", "no"))).toContainEqual({
      code: "data_governance_weak",
      severity: "high",
      subject: "A.7",
    });
    expect(has("data_governance_weak", asked("A.7.4", "partial"))).toBe(false);
  });

  it("are suppliers nobody governs, or outside the boundary of the management system", () => {
    const [system] = smallDossier().systems;
    const using = (insideBoundary?: boolean) =>
      ({
        systems: [
          {
            ...system,
            thirdPartyServices: [{ name: "Model", ...(insideBoundary !== undefined && { insideBoundary }) }],
          },
        ],
      }) as Partial<Dossier>;
    expect(flags(using(true))).toContainEqual({ code: "supplier_ungoverned", severity: "high", subject: "s1" });
    expect(has("supplier_ungoverned", { ...using(true), ...asked("A.10.3", "partial") })).toBe(false);
    expect([has("supplier_outside_boundary", using()), has("supplier_outside_boundary", using(true))]).toEqual([
      true,
      false,
    ]);
  });

  it("are a dossier without a system, and one with less than 80 % known", () => {
    expect(has("no_system_named", { systems: [] })).toBe(true);
    expect([has("low_coverage", { answers: {} }), has("low_coverage", {})]).toEqual([true, false]);
  });
});

it("lists each flag once, by severity, code and subject, those about the whole first", () => {
  const flag = (code: FlagCode, severity: "high" | "low", subject: string | null) => ({ code, severity, subject });
  const sorted = [
    flag("paper_only", "high", null),
    flag("paper_only", "high", "x"),
    flag("scope_gap", "high", "a"),
    flag("paper_only", "low", "y"),
  ];
  expect(inOrder([...sorted.toReversed(), ...sorted])).toEqual(sorted);
});
