import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { counts } from "#domain/certificate/standard.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import { isWorse, rate } from "#domain/dossier/inherent-risk.ts";
import { resolvePolicy } from "#domain/policy/policy.ts";
import { visibilityOf } from "#domain/questionnaire/visibility.ts";
import { questionsOf, unreviewed, withCertificate, withEvidence } from "#domain/scoring/laws/changes.ts";
import { score } from "#domain/scoring/score.ts";
import { evidenceNamed } from "#test/support/dossiers/arbitrary-answers.ts";
import { certificateNamed } from "#test/support/dossiers/arbitrary-certificates.ts";
import { dossiers } from "#test/support/dossiers/arbitrary-dossier.ts";
import { systemNamed, useIds } from "#test/support/dossiers/arbitrary-systems.ts";
import { runs } from "#test/support/runs.ts";

const overall = (dossier: Dossier) => score(dossier).overall;

describe("law 8: what nobody has looked at cannot by itself make a vendor look safe", () => {
  it("adds nothing to checked: the vendor's word alone is left", () => {
    fc.assert(
      fc.property(dossiers, (dossier) => {
        const blank = unreviewed(dossier);
        const { asserted } = resolvePolicy(blank.policy).assurance;
        const result = overall(blank);
        if (result !== null) expect(result.checked).toBeCloseTo(asserted * result.claimed, 9);
      }),
      runs(200),
    );
  });

  it("adds nothing to checked when evidence or certificates that nobody has confirmed are handed in", () => {
    const unconfirmed = certificateNamed("new").filter(({ verification }) => verification !== "confirmed");
    fc.assert(
      fc.property(dossiers, evidenceNamed("new"), unconfirmed, (dossier, item, certificate) => {
        const before = overall(dossier)?.checked ?? 0;
        for (const { id } of questionsOf(dossier))
          expect(overall(withEvidence(dossier, id, item))?.checked ?? 0).toBeCloseTo(before, 9);
        // A covered answer may stand or fall with a certificate: then it is the claim that changes.
        const more = overall(withCertificate(dossier, certificate));
        if (more?.claimed === overall(dossier)?.claimed) expect(more?.checked ?? 0).toBeLessThanOrEqual(before + 1e-9);
      }),
      runs(100),
    );
  });

  it("never lets a rating be conclusive that is better than the one by checked", () => {
    fc.assert(
      fc.property(dossiers, (dossier) => {
        const { overall: result, inherent, rating, conclusive, flags } = score(dossier);
        if (result === null || rating === null) return;
        const { bands } = resolvePolicy(dossier.policy);
        const criticalFlag = flags.some(({ severity }) => severity === "critical");
        const byChecked = rate(inherent * (1 - result.checked), { bands, criticalFlag });
        const isTrusted = isWorse(byChecked, rating);
        expect(flags.some(({ code }) => code === "trust_unreviewed")).toBe(isTrusted);
        if (isTrusted) expect(conclusive).toBe(false);
      }),
      runs(200),
    );
  });
});

const shownIn = ({ questionnaire, answers, systems }: Dossier): string =>
  JSON.stringify([...visibilityOf({ questionnaire, answers, systems })]);

describe("law 9: naming more never helps", () => {
  it("never raises assured or lowers residual when a further system is named, the same questions shown", () => {
    fc.assert(
      fc.property(dossiers, systemNamed("new"), (dossier, system) => {
        const isServed = dossier.systems.some(({ use }) => use === system.use);
        const further = isServed ? system : { ...system, use: null };
        const more = { ...dossier, systems: [...dossier.systems, further] };
        fc.pre(shownIn(more) === shownIn(dossier));
        const [before, after] = [score(dossier), score(more)];
        expect(after.overall?.assured ?? 0).toBeLessThanOrEqual((before.overall?.assured ?? 0) + 1e-9);
        expect(after.residual ?? 1).toBeGreaterThanOrEqual((before.residual ?? 1) - 1e-9);
      }),
      runs(200),
    );
  });

  it("never raises assured when a certificate is entered a second time, however", () => {
    fc.assert(
      fc.property(dossiers, certificateNamed("again"), (dossier, entry) => {
        // Beside an entry that is of another standard, or in progress, it is the first of its certificate.
        for (const { number = "" } of dossier.certificates.filter(counts)) {
          const twice = withCertificate(dossier, { ...entry, number: number.toLowerCase() });
          expect(overall(twice)?.assured ?? 0).toBeLessThanOrEqual((overall(dossier)?.assured ?? 0) + 1e-9);
        }
      }),
      runs(200),
    );
  });
});

describe("law 10: the vendor cannot choose the yardstick", () => {
  it("depends for inherent risk on nothing but the buyer's uses", () => {
    fc.assert(
      fc.property(dossiers, dossiers, (mine, other) => {
        expect(score({ ...other, uses: mine.uses }).inherent).toBe(score(mine).inherent);
      }),
      runs(100),
    );
  });

  it("says of a use that no system serves that it is not served, and covers none of it", () => {
    fc.assert(
      fc.property(dossiers, fc.constantFrom(...useIds), (dossier, use) => {
        const systems = dossier.systems.map((system) => (system.use === use ? { ...system, use: null } : system));
        const { flags } = score({ ...dossier, systems });
        expect(flags).toContainEqual({ code: "use_not_served", severity: "high", subject: use });
      }),
      runs(50),
    );
  });
});
