import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Dossier } from "#domain/dossier/dossier.ts";
import { unreviewed } from "#domain/scoring/laws/changes.ts";
import { lookFirst } from "#domain/scoring/look-first.ts";
import { score } from "#domain/scoring/score.ts";
import { runScoring } from "#domain/scoring/scoring-run.ts";
import { dossiers } from "#test/support/dossiers/arbitrary-dossier.ts";
import { questionnaireOf, smallDossier, soundCertificate, yesNo } from "#test/support/dossiers/small.ts";
import { runs } from "#test/support/runs.ts";

const looks = (dossier: Dossier) => lookFirst(runScoring(dossier));
const checked = (dossier: Dossier): number => score(dossier).overall?.checked ?? 0;
const report = { id: "report", kind: "report", dated: "2026-11-01" } as const;

describe("what to look at first", () => {
  it("is the certificate where most rests on it, with what looking would add", () => {
    const dossier = smallDossier({
      questionnaire: questionnaireOf(yesNo("policy", "A.2.2", { coveredBy: "certificate" })),
      certificates: [soundCertificate({ verification: "document", scope: [{ system: "s1", claimed: "in" }] })],
    });
    const [first] = looks(dossier);
    expect(first).toMatchObject({ kind: "certificate", id: "c1" });
    expect(first?.gain).toBeCloseTo(0.6, 9);
  });

  it("is an answer whose evidence nobody has judged, by what accepting it would add", () => {
    const dossier = smallDossier({ answers: { policy: { value: "yes", evidence: ["report"] } }, evidence: [report] });
    const [first] = looks(dossier);
    expect(first).toMatchObject({ kind: "answer", id: "policy" });
    const accepted = { ...dossier, reviews: { policy: { evidence: { report: true } } } };
    expect(checked(accepted) - checked(dossier)).toBeCloseTo(first?.gain ?? 0, 9);
    expect(looks(accepted)).toEqual([]);
  });

  it("is nothing that would add nothing, and at most three, the most first", () => {
    fc.assert(
      fc.property(dossiers, (dossier) => {
        const found = looks(unreviewed(dossier));
        expect(found.length).toBeLessThanOrEqual(3);
        for (const [index, { gain }] of found.entries()) {
          expect(gain).toBeGreaterThan(0);
          expect(gain).toBeLessThanOrEqual(found[index - 1]?.gain ?? 1);
        }
      }),
      runs(100),
    );
  });
});
