import { describe, expect, it } from "vitest";
import { credit, eligible, rateCertificates } from "#domain/certificate/credit.ts";
import { scopeShare } from "#domain/certificate/scope.ts";
import type { AiSystem, Certificate, Dossier } from "#domain/dossier/dossier.ts";
import { resolvePolicy } from "#domain/policy/policy.ts";
import { smallDossier, soundCertificate } from "#test/support/dossiers/small.ts";

const policy = resolvePolicy({});
const creditOf = (certificates: Certificate[], more: Partial<Dossier> = {}) =>
  credit("A.2.2", rateCertificates(smallDossier({ certificates, ...more }), policy), policy);
const eligibleOf = (certificate: Certificate) =>
  eligible("A.2.2", rateCertificates(smallDossier({ certificates: [certificate] }), policy), policy);

const none = { data: 0, consequence: 0, autonomy: 0, regulation: 0, reach: 0 };
const system = (id: string, factors = none): AiSystem => ({ id, name: id, origin: "built", factors });

describe("the credit of a control", () => {
  it("is that of the best certificate, and 0 without one", () => {
    expect(creditOf([])).toBe(0);
    expect(
      creditOf([soundCertificate({ verification: "none" }), soundCertificate({ id: "c2", verification: "document" })]),
    ).toBeCloseTo(0.4, 9);
  });

  it("is 0 for a control the SoA excludes or does not list, and half where no SoA was supplied", () => {
    expect(creditOf([soundCertificate({ soa: { "A.2.2": { included: false } } })])).toBe(0);
    expect(creditOf([soundCertificate({ soa: {} })])).toBe(0);
    const { soa: _, ...without } = soundCertificate();
    expect(creditOf([without])).toBe(0.5);
  });

  it("is 0 when no system is named", () => {
    expect(creditOf([soundCertificate()], { systems: [] })).toBe(0);
  });

  it("leaves verification out for the fast track, but only of certificates somebody has on file", () => {
    expect(eligibleOf(soundCertificate({ verification: "document" }))).toBe(1);
    expect(eligibleOf(soundCertificate({ verification: "none" }))).toBe(0);
    expect(eligibleOf(soundCertificate({ verification: "failed" }))).toBe(0);
  });
});

describe("the share of the systems a scope covers", () => {
  const scope = (...scoped: NonNullable<Certificate["scope"]>) => soundCertificate({ scope: scoped });

  it("weighs systems by inherent risk, at least 0.1 each", () => {
    const risky = system("risky", { ...none, consequence: 3 });
    expect(scopeShare(scope({ system: "calm", claimed: "in" }), [risky, system("calm")])).toBeCloseTo(0.1 / 0.85, 9);
  });

  it("lets the reviewer's match replace the vendor's, and takes silence for unknown", () => {
    const both = [system("a"), system("b")];
    expect(scopeShare(scope({ system: "a", claimed: "in", reviewed: "partial" }), both)).toBeCloseTo(0.25, 9);
    expect(scopeShare(scope({ system: "a", claimed: "unknown" }), both)).toBe(0);
  });
});
