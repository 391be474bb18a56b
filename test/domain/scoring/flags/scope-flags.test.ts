import { describe, expect, it } from "vitest";
import type { AiSystem, Certificate, Dossier, Use } from "#domain/dossier/dossier.ts";
import { score } from "#domain/scoring/score.ts";
import { smallDossier, soundCertificate } from "#test/support/dossiers/small.ts";

const [base] = smallDossier().systems as [AiSystem];
const use = (points: number): Use => {
  const each = Math.min(3, points / 5);
  const factors = { data: each, consequence: each, autonomy: each, regulation: each, reach: each };
  return { id: "u1", name: "Drafting", factors };
};
const flags = (certificates: Certificate[], more: Partial<Dossier> = {}) =>
  score(smallDossier({ certificates, ...more })).flags.map(({ code, severity, subject }) => [code, severity, subject]);

describe("flags on what a certificate leaves out", () => {
  it.each([
    [0, "low"],
    [5, "medium"],
    [10, "high"],
  ])("call a use of %d points outside the scope a gap of severity %s", (points, severity) => {
    const certificate = soundCertificate({ scope: [{ system: "s1", claimed: "out" }] });
    expect(flags([certificate], { uses: [use(points)] })).toContainEqual(["scope_gap", severity, "u1"]);
  });

  it("count silence as a gap, but not once another certificate covers the use", () => {
    const silent = soundCertificate({ scope: [] });
    expect(flags([silent])).toContainEqual(["scope_gap", "medium", "u1"]);
    expect(flags([silent, soundCertificate({ id: "c2" })]).map(([code]) => code)).not.toContain("scope_gap");
  });

  it("call the best match partial where it is", () => {
    const partial = soundCertificate({ scope: [{ system: "s1", claimed: "in", reviewed: "partial" }] });
    expect(flags([partial])).toContainEqual(["scope_partial", "medium", "u1"]);
    expect(flags([partial], { uses: [use(0)] })).toContainEqual(["scope_partial", "low", "u1"]);
  });

  it("say nothing of scope while no certificate is in force", () => {
    const lapsed = soundCertificate({ scope: [], status: "suspended" });
    expect(flags([lapsed]).map(([code]) => code)).not.toContain("scope_gap");
  });

  it("name systems that a confirmed certificate covers on the vendor's word alone", () => {
    const unread = [{ system: "s1", claimed: "in" as const }];
    const named = (changes: Partial<Certificate>, more: Partial<Dossier> = {}) =>
      flags([soundCertificate({ scope: unread, ...changes })], more).filter(([code]) => code === "scope_unread");
    expect(named({})).toEqual([["scope_unread", "medium", "s1"]]);
    expect(named({ verification: "document" })).toEqual([]);
    expect(named({ scope: [{ system: "s1", claimed: "out" }] })).toEqual([]);
    expect(named({}, { systems: [{ ...base, use: null }] })).toEqual([]);
  });

  it("find no exclusion credible while a use is served by no system", () => {
    const soa = { "A.9.2": { included: false, justification: "We have none." } };
    const uses = [use(5), { ...use(5), id: "u2" }];
    expect(flags([soundCertificate({ soa })], { uses })).toContainEqual(["exclusion_not_credible", "high", "A.9.2"]);
  });

  it("name required controls that the SoA does not include", () => {
    const certificates = [soundCertificate({ soa: { "A.2.2": { included: true } } })];
    const summary = score(smallDossier({ certificates, policy: { requiredControls: ["A.2.2", "A.8.4"] } }));
    const named = summary.flags.filter(({ code }) => code === "soa_excludes_required");
    expect(named).toEqual([{ code: "soa_excludes_required", severity: "high", subject: "A.8.4" }]);
  });

  it("challenge leaving out data controls while a system is built, and suppliers while there are some", () => {
    const reason = { included: false, justification: "We have none." };
    const certificates = [soundCertificate({ soa: { "A.7.4": reason, "A.10.3": reason, "A.9.2": reason } })];
    const incredible = (more: Partial<AiSystem>) =>
      flags(certificates, { systems: [{ ...base, ...more }] }).filter(([code]) => code === "exclusion_not_credible");
    expect(incredible({})).toEqual([]);
    expect(incredible({ origin: "fine-tuned" })).toEqual([["exclusion_not_credible", "high", "A.7.4"]]);
    expect(incredible({ thirdPartyServices: [{ name: "Model" }] })).toEqual([
      ["exclusion_not_credible", "high", "A.10.3"],
    ]);
  });
});
