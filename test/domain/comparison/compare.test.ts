import { describe, expect, it } from "vitest";
import { controlIds } from "#domain/catalogue/controls.ts";
import { commonBasis, compare, onBasis } from "#domain/comparison/compare.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import { defaultPolicy, resolvePolicy } from "#domain/policy/policy.ts";
import { score } from "#domain/scoring/score.ts";
import { differences } from "#test/support/dossiers/differences.ts";
import { fourVendors, secondExample, workedExample } from "#test/support/dossiers/examples.ts";
import { questionnaireOf, smallDossier, yesNo } from "#test/support/dossiers/small.ts";
import printed from "#test/support/dossiers/worked-example.comparison.json" with { type: "json" };

const compared = (...dossiers: Dossier[]) => compare(dossiers.map(score), resolvePolicy(dossiers[0]?.policy));

describe("the worked comparison", () => {
  const comparison = compared(workedExample, secondExample);

  it("has the basis and the assured values the specification prints", () => {
    expect(comparison.basis).toEqual(printed.basis);
    expect(differences(comparison.assured, printed.assured)).toEqual([]);
  });

  it("agrees on the robustness of the order to within 0.02", () => {
    const near = (own: number[][], theirs: number[][]) =>
      own.flat().every((share, index) => Math.abs(share - (theirs.flat()[index] ?? Number.NaN)) <= 0.02);
    expect(near(comparison.acceptability, printed.acceptability)).toBe(true);
    expect(near(comparison.pairwise, printed.pairwise)).toBe(true);
  });

  it("prints the same table again for the same dossiers in the same order", () => {
    expect(compared(workedExample, secondExample)).toEqual(comparison);
  });
});

describe("four vendors on the same 38 controls", () => {
  const { honest, cherryPicker, notApplicable, partial } = fourVendors;

  it.each([
    ["first", [honest, cherryPicker, notApplicable, partial]],
    ["last", [partial, notApplicable, cherryPicker, honest]],
  ])("puts the honest vendor first when it is listed %s", (_, dossiers) => {
    const { basis, assured, acceptability, pairwise } = compared(...dossiers);
    const own = dossiers.indexOf(honest);
    expect(basis).toEqual(controlIds);
    expect(Math.max(...assured.map(Number))).toBe(assured[own]);
    expect(Math.max(...acceptability.map((ranks) => ranks[0] ?? 0))).toBe(acceptability[own]?.[0]);
    expect(acceptability[own]?.[0]).toBeGreaterThan(0.8);
    for (const [rival, share] of (pairwise[own] ?? []).entries()) if (rival !== own) expect(share).toBeGreaterThan(0.8);
  });
});

describe("the common basis", () => {
  const assessing = (...controls: string[]): Dossier =>
    smallDossier({
      questionnaire: questionnaireOf(...controls.map((id) => yesNo(id, id))),
      answers: Object.fromEntries(controls.map((id) => [id, { value: "yes" }])),
    });

  it("holds only controls assessed for every vendor, so that an extra question helps nobody", () => {
    const { basis, assured } = compared(assessing("A.2.2", "A.9.2"), assessing("A.9.2", "A.3.2"));
    expect(basis).toEqual(["A.9.2"]);
    expect(differences(assured, [0.4, 0.4])).toEqual([]);
  });

  it("is empty when the vendors share no control; then nobody has a value and all tie", () => {
    const nothing = compared(assessing("A.2.2"), assessing("A.3.2"));
    expect(nothing).toMatchObject({ basis: [], assured: [null, null] });
    expect(nothing.pairwise).toEqual([
      [0, 0.5],
      [0.5, 0],
    ]);
  });

  it("recomputes domains with the weights of the policy it is given", () => {
    const summary = score({ ...assessing("A.2.2", "A.3.2"), answers: { "A.2.2": { value: "yes" } } });
    const basis = commonBasis([summary]);
    const policy = { ...defaultPolicy, domainWeights: { "A.3": 0 } };
    expect(onBasis(summary, { basis, policy }).overall?.assured).toBeCloseTo(0.4, 9);
    expect(onBasis(summary, { basis, policy: defaultPolicy }).overall?.assured).toBeCloseTo((0.4 * 3) / 5, 9);
  });
});
