import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { turned } from "#domain/scoring/laws/changes.ts";
import { score } from "#domain/scoring/score.ts";
import { dossiers } from "#test/support/dossiers/arbitrary-dossier.ts";
import { differences } from "#test/support/dossiers/differences.ts";
import { questionnaireOf, smallDossier, yesNo } from "#test/support/dossiers/small.ts";
import { runs } from "#test/support/runs.ts";

describe("law 5: unknown, no and not applicable stay three things", () => {
  const scoreOf = (value: string | undefined, accepted: boolean) =>
    score(
      smallDossier({
        questionnaire: questionnaireOf(yesNo("policy", "A.2.2"), yesNo("roles", "A.3.2")),
        answers: { roles: { value: "yes" }, ...(value !== undefined && { policy: { value } }) },
        reviews: accepted ? { policy: { notApplicableAccepted: true, reason: "Agreed." } } : {},
      }),
    ).controls["A.2.2"];

  it("shows them apart in the control", () => {
    expect(scoreOf(undefined, false)).toMatchObject({ status: "assessed", claimed: 0, possible: 1, coverage: 0 });
    expect(scoreOf("no", false)).toMatchObject({ status: "assessed", claimed: 0, possible: 0, coverage: 1 });
    expect(scoreOf("na", true)).toEqual({ status: "not_applicable" });
  });

  it("never gives a number where nothing is known: no counting question means null, not 0", () => {
    const nothing = score(smallDossier({ questionnaire: questionnaireOf(yesNo("later", "A.2.2", { weight: 0 })) }));
    expect(nothing).toMatchObject({ overall: null, residual: null, rating: null, conclusive: false, nextActions: [] });
    expect(nothing.controls["A.2.2"]).toEqual({ status: "not_assessed" });
  });
});

describe("law 6: every point can be traced", () => {
  it("makes the contributions of the controls sum to overall assured", () => {
    fc.assert(
      fc.property(dossiers, (dossier) => {
        const { overall, controls } = score(dossier);
        const sum = Object.values(controls).reduce(
          (total, control) => total + (control.status === "assessed" ? control.contribution : 0),
          0,
        );
        expect(sum).toBeCloseTo(overall?.assured ?? 0, 9);
      }),
    );
  });
});

describe("law 7: same input, same output", () => {
  it("does not depend on the order of systems, certificates, evidence, answers or reviews", () => {
    fc.assert(
      fc.property(dossiers, (dossier) => {
        const summary = score(turned(dossier));
        const sameOrder = { ...summary, certificates: summary.certificates.toReversed() };
        expect(differences(sameOrder, score(dossier))).toEqual([]);
      }),
      runs(200),
    );
  });

  it("leaves the dossier as it was and gives the same summary again", () => {
    fc.assert(
      fc.property(dossiers, (dossier) => {
        const before = JSON.stringify(dossier);
        const first = JSON.stringify(score(dossier));
        expect(JSON.stringify(dossier)).toBe(before);
        expect(JSON.stringify(score(JSON.parse(before)))).toBe(first);
      }),
      runs(100),
    );
  });
});

describe("the bounds", () => {
  it("keeps assured <= claimed <= possible, and all within 0 to 1, at every level", () => {
    fc.assert(
      fc.property(dossiers, (dossier) => {
        const { overall, domains, controls } = score(dossier);
        for (const one of [overall, ...Object.values(domains), ...Object.values(controls)])
          if (one !== null && "assured" in one) {
            const rising = [0, one.assured, one.claimed, one.possible, 1];
            for (const [index, value] of rising.entries())
              expect(value).toBeGreaterThanOrEqual((rising[index - 1] ?? 0) - 1e-9);
          }
      }),
    );
  });
});
