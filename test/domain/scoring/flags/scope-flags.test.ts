import { describe, expect, it } from "vitest";
import type { AiSystem, Certificate } from "#domain/dossier/dossier.ts";
import { score } from "#domain/scoring/score.ts";
import { smallDossier, soundCertificate } from "#test/support/dossiers/small.ts";

const [base] = smallDossier().systems as [AiSystem];
const system = (points: number, more: Partial<AiSystem> = {}): AiSystem => {
  const each = Math.min(3, points / 5);
  return {
    ...base,
    factors: { data: each, consequence: each, autonomy: each, regulation: each, reach: each },
    ...more,
  };
};
const flags = (certificates: Certificate[], systems = [base]) =>
  score(smallDossier({ certificates, systems })).flags.map(({ code, severity, subject }) => [code, severity, subject]);

describe("flags on what a certificate leaves out", () => {
  it.each([
    [0, "low"],
    [5, "medium"],
    [10, "high"],
  ])("call a system of %d points outside the scope a gap of severity %s", (points, severity) => {
    const certificate = soundCertificate({ scope: [{ system: "s1", claimed: "out" }] });
    expect(flags([certificate], [system(points)])).toContainEqual(["scope_gap", severity, "s1"]);
  });

  it("count silence as a gap, but not once another certificate covers the system", () => {
    const silent = soundCertificate({ scope: [] });
    expect(flags([silent])).toContainEqual(["scope_gap", "medium", "s1"]);
    expect(flags([silent, soundCertificate({ id: "c2" })]).map(([code]) => code)).not.toContain("scope_gap");
  });

  it("call the best match partial where it is", () => {
    const partial = soundCertificate({ scope: [{ system: "s1", claimed: "in", reviewed: "partial" }] });
    expect(flags([partial])).toContainEqual(["scope_partial", "medium", "s1"]);
    expect(flags([partial], [system(0)])).toContainEqual(["scope_partial", "low", "s1"]);
  });

  it("say nothing of scope while no certificate is in force", () => {
    const lapsed = soundCertificate({ scope: [], status: "suspended" });
    expect(flags([lapsed]).map(([code]) => code)).not.toContain("scope_gap");
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
      flags(certificates, [{ ...base, ...more }]).filter(([code]) => code === "exclusion_not_credible");
    expect(incredible({})).toEqual([]);
    expect(incredible({ origin: "fine-tuned" })).toEqual([["exclusion_not_credible", "high", "A.7.4"]]);
    expect(incredible({ thirdPartyServices: [{ name: "Model" }] })).toEqual([
      ["exclusion_not_credible", "high", "A.10.3"],
    ]);
  });
});
