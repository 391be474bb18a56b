import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "#domain/civil-date.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import {
  questionsOf,
  withCertificate,
  withEvidence,
  withoutCertificate,
  withoutFuture,
} from "#domain/scoring/laws/changes.ts";
import { score } from "#domain/scoring/score.ts";
import { evidenceNamed } from "#test/support/dossiers/arbitrary-answers.ts";
import { certificateNamed } from "#test/support/dossiers/arbitrary-certificates.ts";
import { today } from "#test/support/dossiers/arbitrary-dates.ts";
import { dossiers } from "#test/support/dossiers/arbitrary-dossier.ts";
import { questionnaireOf, smallDossier, soundCertificate, yesNo } from "#test/support/dossiers/small.ts";
import { runs } from "#test/support/runs.ts";

const assured = (dossier: Dossier): number => score(dossier).overall?.assured ?? 0;

describe("law 3: evidence and certificates only ever add trust", () => {
  it("never lowers assured when one more evidence item is attached, rejected or not looked at", () => {
    fc.assert(
      fc.property(dossiers, evidenceNamed("new"), (dossier, item) => {
        const before = assured(dossier);
        for (const { id } of questionsOf(dossier))
          expect(assured(withEvidence(dossier, id, item))).toBeGreaterThanOrEqual(before - 1e-9);
      }),
      runs(100),
    );
  });

  it("never lowers assured when one more certificate is handed in, whatever its state", () => {
    fc.assert(
      fc.property(dossiers, certificateNamed("new"), (dossier, certificate) => {
        expect(assured(withCertificate(dossier, certificate))).toBeGreaterThanOrEqual(assured(dossier) - 1e-9);
      }),
      runs(300),
    );
  });

  it("adds little for what nobody has looked at: a report counts as a document until it is accepted", () => {
    const report = { id: "e1", kind: "report" as const, dated: today };
    expect(assured(withEvidence(smallDossier(), "policy", report))).toBeCloseTo(0.65, 9);
    const accepted = smallDossier({ reviews: { policy: { evidence: { e1: true } } } });
    expect(assured(withEvidence(accepted, "policy", report))).toBeCloseTo(1, 9);
  });

  it("adds 0.15 of a certificate's credit until somebody verifies it", () => {
    const unverified = soundCertificate({ verification: "none" });
    const covered = smallDossier({
      questionnaire: questionnaireOf(yesNo("policy", "A.2.2", { coveredBy: "certificate" })),
    });
    expect(assured(withCertificate(covered, unverified))).toBeCloseTo(0.4 + 0.6 * 0.15, 9);
    expect(assured(withCertificate(covered, soundCertificate()))).toBeCloseTo(1, 9);
  });

  it("adds half of its credit to an answer that a certificate may not stand in for", () => {
    expect(assured(withCertificate(smallDossier(), soundCertificate()))).toBeCloseTo(0.4 + 0.6 * 0.5, 9);
  });

  it("makes no claim of its own: a certificate adds nothing to a no", () => {
    const no = smallDossier({ answers: { policy: { value: "no" } }, certificates: [soundCertificate()] });
    expect(score(no).overall).toMatchObject({ assured: 0, claimed: 0 });
  });
});

describe("law 4: losing a certificate, or time passing, never raises assured", () => {
  it("never raises assured when a certificate is taken away", () => {
    fc.assert(
      fc.property(dossiers, (dossier) => {
        for (const { id } of dossier.certificates)
          expect(assured(withoutCertificate(dossier, id))).toBeLessThanOrEqual(assured(dossier) + 1e-9);
      }),
      runs(300),
    );
  });

  it("never raises assured as days go by, when nothing is dated in the future", () => {
    fc.assert(
      fc.property(dossiers, fc.integer({ min: 1, max: 1500 }), (dossier, days) => {
        const now = withoutFuture(dossier, today);
        const later = { ...now, asOf: addDays(today, days) };
        expect(assured(later)).toBeLessThanOrEqual(assured(now) + 1e-9);
      }),
      runs(300),
    );
  });
});
