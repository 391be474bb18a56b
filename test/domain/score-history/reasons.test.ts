import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ReviewRecord } from "#domain/assessment/reviews.ts";
import { addDays } from "#domain/civil-date.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import { figuresOf, hasMoved } from "#domain/score-history/figures.ts";
import { reasonsOf, type Scored, type ScoredAnew } from "#domain/score-history/reasons.ts";
import { scoreReasonsSchema } from "#domain/score-history/score-reason.schema.ts";
import { nextChange } from "#domain/scoring/next-change.ts";
import { score } from "#domain/scoring/score.ts";
import { reasonWords } from "#domain/words/score-reasons.ts";
import { movedWords } from "#domain/words/since-decision.ts";
import { dossiers } from "#test/support/dossiers/arbitrary-dossier.ts";
import { smallDossier, soundCertificate } from "#test/support/dossiers/small.ts";
import { runs } from "#test/support/runs.ts";

const made = { model: "2", policyVersion: 1, dossierSha256: "a" };
const scored = (dossier: Dossier, changes: Partial<Scored> = {}): Scored => ({
  ...made,
  asOf: dossier.asOf,
  reviewCount: 0,
  flags: score(dossier).flags,
  ...changes,
});
const anew = (dossier: Dossier, changes: Partial<ScoredAnew> = {}): ScoredAnew => ({
  ...made,
  asOf: dossier.asOf,
  flags: score(dossier).flags,
  round: 1,
  reviews: [],
  dossier,
  ...changes,
});
const record = (changes: Partial<ReviewRecord>): ReviewRecord =>
  ({
    kind: "answer",
    subject: "policy",
    revision: 1,
    body: { level: 1 },
    reason: "Read it",
    reviewedBy: "Ines",
    reviewedAt: 10,
    ...changes,
  }) as ReviewRecord;
const kindsOf = (before: Scored | null, after: ScoredAnew): string[] =>
  reasonsOf(before, after).map(({ kind }) => kind);

describe("the reasons of a change", () => {
  it("are never none, are stored as they are read, and have words, whatever time changes of whatever dossier", () => {
    fc.assert(
      fc.property(dossiers, (dossier) => {
        const on = nextChange(dossier);
        if (on === null) return;
        const reasons = reasonsOf(scored(dossier), anew({ ...dossier, asOf: on }));
        expect(scoreReasonsSchema.parse(JSON.parse(JSON.stringify(reasons)))).toEqual(reasons);
        for (const reason of reasons) expect(reasonWords(reason)).not.toBe("");
        // Whatever turns on a day by itself is named.
        expect(reasons.map(({ kind }) => kind)).not.toContain("worked-out-anew");
      }),
      runs(80),
    );
  });

  it("say that a certificate expired, and how many questions it no longer answers", () => {
    const certificate = soundCertificate({ issued: "2026-01-15", expires: "2027-03-13" });
    const before = smallDossier({ certificates: [certificate] });
    const flags = [{ code: "fast_track_lost", severity: "high", subject: "policy" }] as const;
    const reasons = reasonsOf(scored(before, { flags: [] }), anew({ ...before, asOf: "2027-03-14" }, { flags }));
    expect(reasons.map(reasonWords)).toEqual([`Certificate ${certificate.standard} expired`, "1 question reopened"]);
  });

  it("say that a surveillance audit is overdue only where it was not held, and only when it became so", () => {
    const held = { heldOn: "2027-01-10", outcome: "passed" as const };
    const since = (surveillance: (typeof held)[], from: string, to: string) => {
      const before = smallDossier({ asOf: from, certificates: [soundCertificate({ surveillance })] });
      return kindsOf(scored(before), anew({ ...before, asOf: to }));
    };
    expect(since([], "2027-01-20", "2027-12-20")).toEqual(["surveillance-lapsed"]);
    expect(since([held], "2027-01-20", "2027-12-20")).toEqual(["time"]);
    // Overdue already, once more is nothing new.
    expect(since([], "2027-12-20", "2028-12-20")).not.toContain("surveillance-lapsed");
  });

  it("name an audit that was held only where one was overdue until then", () => {
    const held = { heldOn: "2027-11-20", outcome: "passed" as const };
    const since = (surveillance: { heldOn: string; outcome: "passed" | "failed" }[], from: string) => {
      const before = smallDossier({ asOf: from, certificates: [soundCertificate({ surveillance })] });
      return kindsOf(scored(before), anew({ ...before, asOf: "2027-12-01" }));
    };
    expect(since([held], "2027-11-01")).toEqual(["audit-held"]);
    expect(since([{ ...held, outcome: "failed" }], "2027-11-01")).toEqual(["time"]);
    // Held in time: it was never overdue.
    expect(since([{ ...held, heldOn: "2027-01-10" }], "2027-01-05")).toEqual(["time"]);
  });

  it("do not say that a certificate began or expired that was suspended or withdrawn", () => {
    for (const status of ["suspended", "withdrawn"] as const)
      for (const [asOf, then] of [
        ["2026-01-10", "2026-02-10"],
        ["2029-01-10", "2029-02-10"],
      ] as const) {
        const before = smallDossier({ asOf, certificates: [soundCertificate({ status })] });
        const kinds = kindsOf(scored(before), anew({ ...before, asOf: then }));
        expect(kinds.filter((kind) => kind.startsWith("certificate-"))).toEqual([]);
      }
  });

  it("tell several conclusions as one, apart by what they say", () => {
    const reviews = [
      record({ subject: "policy" }),
      record({ subject: "roles" }),
      record({ kind: "proof", subject: "policy:e1", body: { accepted: false } }),
      record({ kind: "certificate", subject: "cert", body: { verification: "failed" } }),
      record({ kind: "certificate", subject: "cert", revision: 2, body: { verification: "confirmed" } }),
      record({ subject: "policy", revision: 2, body: null }),
    ];
    const dossier = smallDossier();
    expect(reasonsOf(scored(dossier), anew(dossier, { reviews }))).toEqual([
      { kind: "answers-judged", questions: ["policy", "roles"] },
      { kind: "evidence-rejected", items: ["e1"] },
      { kind: "certificate-checked", certificate: "cert", named: "cert", found: "confirmed" },
      { kind: "judgements-taken-back", count: 1 },
    ]);
  });

  it("name the hand-in, the policy and the model that are no longer the same", () => {
    const dossier = smallDossier();
    expect(kindsOf(null, anew(dossier))).toEqual(["handed-in"]);
    const other = anew(dossier, { dossierSha256: "b", round: 2, policyVersion: 3, model: "3" });
    expect(kindsOf(scored(dossier), other)).toEqual(["handed-in", "policy-moved", "model-changed"]);
  });

  it("are time alone when only days went by, and the portal when not even that", () => {
    const dossier = smallDossier();
    expect(kindsOf(scored(dossier), anew({ ...dossier, asOf: addDays(dossier.asOf, 1) }))).toEqual(["time"]);
    expect(kindsOf(scored(dossier), anew(dossier))).toEqual(["worked-out-anew"]);
  });
});

describe("whether a score moved", () => {
  it("is no for the same dossier, and for one that differs by less than the tolerance", () => {
    fc.assert(
      fc.property(dossiers, (dossier) => {
        const figures = figuresOf(score(dossier));
        expect(hasMoved(figures, figuresOf(score(structuredClone(dossier))))).toBe(false);
        const { assured } = figures;
        if (assured === null) return;
        expect(hasMoved(figures, { ...figures, assured: assured + 9e-10 })).toBe(false);
        expect(hasMoved(figures, { ...figures, assured: assured + 2e-9 })).toBe(true);
        expect(hasMoved(figures, { ...figures, assured: null })).toBe(true);
      }),
      runs(50),
    );
  });

  it("is said in figures, with the risk where that moved", () => {
    const before = { claimed: 0.9, assured: 0.71, checked: 0.4, rating: "moderate", conclusive: true } as const;
    expect(movedWords(before, before)).toBeNull();
    expect(movedWords(before, { ...before, assured: 0.44, rating: "high", conclusive: false })).toBe(
      "assured 71% → 44%, moderate risk → high risk, no longer conclusive",
    );
    expect(movedWords(before, { ...before, checked: 0.4001 })).toBe("by less than one percentage point");
  });
});
