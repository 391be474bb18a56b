import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  applyReviews,
  currentReviews,
  proofSubject,
  type ReviewBodies,
  type ReviewKind,
  type ReviewRecord,
  scopeSubject,
} from "#domain/assessment/reviews.ts";
import { dossierSchema } from "#domain/dossier/dossier.schema.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import { score } from "#domain/scoring/score.ts";
import example from "#test/support/dossiers/worked-example.json" with { type: "json" };
import { runs } from "#test/support/runs.ts";

/** The worked example before anybody reviewed anything. */
const submitted: Dossier = (() => {
  const dossier = dossierSchema.parse(example);
  const certificates = dossier.certificates.map((certificate) => ({
    ...certificate,
    scope: (certificate.scope ?? []).map(({ reviewed: _reviewed, ...claim }) => claim),
  }));
  return { ...dossier, certificates, reviews: {} };
})();
const question = "ai-policy";
const certificate = submitted.certificates[0]?.id ?? "";
const system = submitted.systems[0]?.id ?? "";

type Said<K extends ReviewKind> = { kind: K; subject: string; body: ReviewBodies[K]; revision?: number };
const says = <K extends ReviewKind>({ revision = 1, ...said }: Said<K>): ReviewRecord =>
  ({ ...said, revision, reason: "Looked at it", reviewedBy: "Ines", reviewedAt: revision }) as ReviewRecord;

const assured = (dossier: Dossier): number => score(dossier).overall?.assured ?? Number.NaN;

describe("what holds of several conclusions on one thing", () => {
  it("takes the newest, in whatever order they are read", () => {
    const first = says({ kind: "answer", subject: question, body: { level: 0.2 } });
    const second = says({ kind: "answer", subject: question, body: { level: 0.8 }, revision: 2 });
    expect(currentReviews([second, first])).toEqual([second]);
  });

  it("leaves out a conclusion that was taken back, and counts it again when it is made anew", () => {
    const made = says({ kind: "evidence", subject: "e", body: { accepted: true } });
    const takenBack = says({ kind: "evidence", subject: "e", body: null, revision: 2 });
    const again = says({ kind: "evidence", subject: "e", body: { accepted: false }, revision: 3 });
    expect(currentReviews([made, takenBack])).toEqual([]);
    expect(currentReviews([made, takenBack, again])).toEqual([again]);
  });

  it("keeps conclusions of different kinds on the same id apart", () => {
    const both = [
      says({ kind: "answer", subject: "same", body: { level: 1 } }),
      says({ kind: "evidence", subject: "same", body: { accepted: true } }),
    ];
    expect(currentReviews(both)).toHaveLength(2);
  });
});

describe("a dossier under review", () => {
  it("keeps the vendor's own answer when a reviewer sets another level", () => {
    const reviewed = applyReviews(submitted, [says({ kind: "answer", subject: question, body: { level: 0 } })]);
    expect(reviewed.answers).toEqual(submitted.answers);
    expect(reviewed.reviews[question]).toEqual({ level: 0, reason: "Looked at it" });
    expect(assured(reviewed)).toBeLessThan(assured(submitted));
  });

  it("loses credit when the certificate cannot be confirmed", () => {
    const failed = applyReviews(submitted, [
      says({ kind: "certificate", subject: certificate, body: { verification: "failed", checkedVia: "register" } }),
    ]);
    expect(assured(failed)).toBeLessThan(assured(submitted));
    expect(score(failed).flags).toContainEqual({
      code: "certificate_not_confirmed",
      severity: "critical",
      subject: certificate,
    });
  });

  it("puts the reviewer's reading of the scope beside the vendor's claim", () => {
    const out = says({ kind: "scope", subject: scopeSubject(certificate, system), body: { match: "out" } });
    const entry = applyReviews(submitted, [out]).certificates[0]?.scope?.find((one) => one.system === system);
    expect(entry).toEqual({ system, claimed: "in", reviewed: "out" });
  });

  it("takes a scope reading for a system the vendor said nothing about", () => {
    const silent = { ...submitted, certificates: submitted.certificates.map((one) => ({ ...one, scope: [] })) };
    const partial = says({ kind: "scope", subject: scopeSubject(certificate, system), body: { match: "partial" } });
    expect(applyReviews(silent, [partial]).certificates[0]?.scope).toEqual([{ system, reviewed: "partial" }]);
  });

  it("accepts or rejects one piece of evidence and no other", () => {
    const target = submitted.evidence[0]?.id ?? "";
    const reviewed = applyReviews(submitted, [says({ kind: "evidence", subject: target, body: { accepted: false } })]);
    expect(reviewed.evidence.find(({ id }) => id === target)?.accepted).toBe(false);
    expect(reviewed.evidence.slice(1)).toEqual(submitted.evidence.slice(1));
  });

  it("confirms a system with the use it serves, and keeps the vendor's beside another", () => {
    const confirm = (use: string | null) =>
      applyReviews(submitted, [says({ kind: "system", subject: system, body: { use } })]).systems.find(
        ({ id }) => id === system,
      );
    const theirs = submitted.systems.find(({ id }) => id === system)?.use ?? null;
    expect(confirm(theirs)).toMatchObject({ confirmed: true, use: theirs });
    expect(confirm(theirs)).not.toHaveProperty("useByVendor");
    expect(confirm(null)).toMatchObject({ confirmed: true, use: null, useByVendor: theirs });
  });

  it("accepts an item for one answer, beside whatever else is concluded on it, in whichever order", () => {
    const [item] = submitted.answers[question]?.evidence ?? ["e"];
    const proof = says({ kind: "proof", subject: proofSubject(question, item ?? "e"), body: { accepted: true } });
    const level = says({ kind: "answer", subject: question, body: { level: 0.5 } });
    const wanted = { level: 0.5, evidence: { [item ?? "e"]: true } };
    expect(applyReviews(submitted, [proof, level]).reviews[question]).toMatchObject(wanted);
    expect(applyReviews(submitted, [level, proof]).reviews[question]).toMatchObject(wanted);
  });

  it("takes an acceptance of model 1, which was for every answer, for the one answer that lists the item", () => {
    const listed = (...ids: string[]) => ({
      ...submitted,
      reviews: {},
      answers: Object.fromEntries(ids.map((id) => [id, { value: "yes", evidence: ["e"] }])),
    });
    const accepted = says({ kind: "evidence", subject: "e", body: { accepted: true } });
    expect(applyReviews(listed("a"), [accepted]).reviews).toEqual({ a: { evidence: { e: true } } });
    expect(applyReviews(listed("a", "b"), [accepted]).reviews).toEqual({});
  });

  it("is as it was once every conclusion is taken back", () => {
    const level = fc.double({ min: 0, max: 1, noNaN: true });
    const ids = submitted.questionnaire.sections.flatMap(({ questions }) => questions.map(({ id }) => id));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...ids), level), { maxLength: 8 }), (levels) => {
        const made = levels.map(([subject, value], index) =>
          says({ kind: "answer", subject, body: { level: value }, revision: index + 1 }),
        );
        const back = ids.map((subject) => says({ kind: "answer", subject, body: null, revision: 100 }));
        expect(applyReviews(submitted, [...made, ...back])).toEqual(submitted);
      }),
      runs(100),
    );
  });

  it("never changes the dossier it was given", () => {
    const before = structuredClone(submitted);
    applyReviews(submitted, [
      says({ kind: "answer", subject: question, body: { level: 1 } }),
      says({ kind: "scope", subject: scopeSubject(certificate, system), body: { match: "out" } }),
      says({ kind: "certificate", subject: certificate, body: { holderConfirmed: true } }),
    ]);
    expect(submitted).toEqual(before);
  });
});
