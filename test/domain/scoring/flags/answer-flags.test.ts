import { describe, expect, it } from "vitest";
import type { Dossier } from "#domain/dossier/dossier.ts";
import { score } from "#domain/scoring/score.ts";
import { questionnaireOf, smallDossier, soundCertificate, yesNo } from "#test/support/dossiers/small.ts";

const has = (code: string, changes: Partial<Dossier>): boolean =>
  score(smallDossier(changes)).flags.some((flag) => flag.code === code);
const answer = (given: Dossier["answers"][string], more: Partial<Dossier> = {}): Partial<Dossier> => ({
  answers: { policy: given },
  ...more,
});

describe("a must-have", () => {
  const questionnaire = questionnaireOf(yesNo("policy", "A.2.2", { mustHave: true }));
  const fails = (given: Dossier["answers"][string], review: Dossier["reviews"][string] = {}) =>
    has("must_have_failed", answer(given, { questionnaire, reviews: { policy: review } }));

  it("fails when open, answered no, or claimed not to apply", () => {
    expect([fails({}), fails({ value: "no" }), fails({ value: "na" })]).toEqual([true, true, true]);
  });

  it("holds at partly, or once a reviewer agrees that it does not apply", () => {
    expect(fails({ value: "partial" })).toBe(false);
    expect(fails({ value: "na" }, { notApplicableAccepted: true })).toBe(false);
    expect(fails({ value: "yes" }, { level: 0.4 })).toBe(true);
  });

  it("fails while the question that routes to it is left open, and not when that rules it out", () => {
    const routed = yesNo("policy", "A.2.2", { mustHave: true, showIf: { question: "route", is: "yes" } });
    const asked = { questionnaire: questionnaireOf(yesNo("route", "A.3.2"), routed) };
    expect(has("must_have_failed", { ...asked, answers: { policy: { value: "yes" } } })).toBe(true);
    expect(has("must_have_failed", { ...asked, answers: { route: { value: "no" } } })).toBe(false);
  });

  it("lifts the rating to at least high", () => {
    expect(score(smallDossier({ questionnaire, answers: {}, uses: [] })).rating).toBe("critical");
    const certificates = [soundCertificate()];
    const two = questionnaireOf(yesNo("policy", "A.2.2", { weight: 9 }), yesNo("roles", "A.2.2", { mustHave: true }));
    expect(score(smallDossier({ questionnaire: two, certificates })).rating).toBe("high");
  });
});

describe("a contradiction", () => {
  const soa = { "A.2.2": { included: false, justification: "The parent has it." } };
  const excluded = { certificates: [soundCertificate({ soa })] };

  it("is a yes to what the statement of applicability leaves out, whatever a reviewer made of it", () => {
    expect(has("contradiction", excluded)).toBe(true);
    expect(has("contradiction", { ...excluded, reviews: { policy: { level: 0 } } })).toBe(true);
    expect(has("contradiction", answer({ value: "no" }, excluded))).toBe(false);
  });

  it("is a does-not-apply that the statement of applicability on file does not bear out", () => {
    const claim = answer({ value: "na" }, { certificates: [soundCertificate()] });
    expect(has("contradiction", claim)).toBe(true);
    expect(has("contradiction", { ...claim, reviews: { policy: { notApplicableAccepted: true } } })).toBe(true);
    expect(has("contradiction", answer({ value: "na" }, excluded))).toBe(false);
    expect(has("contradiction", answer({ value: "na" }))).toBe(false);
  });
});

describe("old evidence", () => {
  const withItem = (item: object, given = "yes", more: Partial<Dossier> = {}) =>
    has("stale_evidence", {
      answers: { policy: { value: given, evidence: ["e1"] } },
      evidence: [{ id: "e1", kind: "document", ...item }],
      ...more,
    });

  it("is flagged when it is too old or has no date, unless it was rejected or lies in the future", () => {
    expect([withItem({}), withItem({ dated: "2025-01-01" })]).toEqual([true, true]);
    expect([withItem({ dated: "2026-11-01" }), withItem({ accepted: false })]).toEqual([false, false]);
    expect(withItem({ dated: "2027-01-01" })).toBe(false);
  });

  it("does not matter where no answer was given", () => {
    expect(withItem({}, "")).toBe(false);
  });
});

it("says that a fast track was lost, also where a reviewer gave a level", () => {
  const questionnaire = questionnaireOf(yesNo("policy", "A.2.2", { coveredBy: "certificate" }));
  const lost = answer({ byCertificate: true }, { questionnaire, reviews: { policy: { level: 1 } } });
  expect(has("fast_track_lost", lost)).toBe(true);
  expect(has("fast_track_lost", { ...lost, certificates: [soundCertificate()] })).toBe(false);
});
