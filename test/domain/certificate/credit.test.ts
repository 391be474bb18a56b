import { describe, expect, it } from "vitest";
import { credit, eligible, rateCertificates, soaExcuses } from "#domain/certificate/credit.ts";
import { scopeShares } from "#domain/certificate/scope.ts";
import type { AiSystem, Certificate, Dossier, ScopeMatch, Use } from "#domain/dossier/dossier.ts";
import { resolvePolicy } from "#domain/policy/policy.ts";
import { smallDossier, soundCertificate } from "#test/support/dossiers/small.ts";

const policy = resolvePolicy({});
const creditOf = (certificates: Certificate[], more: Partial<Dossier> = {}) =>
  credit("A.2.2", rateCertificates(smallDossier({ certificates, ...more }), policy), policy);
const eligibleOf = (certificate: Certificate) =>
  eligible("A.2.2", rateCertificates(smallDossier({ certificates: [certificate] }), policy), policy);

const none = { data: 0, consequence: 0, autonomy: 0, regulation: 0, reach: 0 };
const system = (id: string, use: string): AiSystem => ({ id, name: id, origin: "built", use });

describe("the credit of a control", () => {
  it("is that of the best certificate, and 0 without one", () => {
    expect(creditOf([])).toBe(0);
    expect(
      creditOf([
        soundCertificate({ verification: "none" }),
        soundCertificate({ id: "c2", number: "2", verification: "document" }),
      ]),
    ).toBeCloseTo(0.4, 9);
  });

  it("is 0 for a control the SoA excludes or does not list, and half where no SoA was supplied", () => {
    expect(creditOf([soundCertificate({ soa: { "A.2.2": { included: false } } })])).toBe(0);
    expect(creditOf([soundCertificate({ soa: {} })])).toBe(0);
    const { soa: _, ...without } = soundCertificate();
    expect(creditOf([without])).toBe(0.5);
  });

  it("is 0 when no system or no use is named", () => {
    expect(creditOf([soundCertificate()], { systems: [] })).toBe(0);
    expect(creditOf([soundCertificate()], { uses: [] })).toBe(0);
  });

  it("leaves verification out for the fast track, but only of certificates somebody has on file", () => {
    expect(eligibleOf(soundCertificate({ verification: "document" }))).toBe(1);
    expect(eligibleOf(soundCertificate({ verification: "none" }))).toBe(0);
    expect(eligibleOf(soundCertificate({ verification: "failed" }))).toBe(0);
  });
});

describe("the share of the uses that a scope covers", () => {
  const scope = (...scoped: NonNullable<Certificate["scope"]>) => soundCertificate({ scope: scoped });
  const use = (id: string, factors = none): Use => ({ id, name: id, factors });
  const shares = (certificate: Certificate, uses: Use[], systems: AiSystem[]) =>
    scopeShares(certificate, { uses, systems }, { scopeUnread: 0.5 });
  const read = (id: string, match: ScopeMatch) => ({ system: id, claimed: "in" as const, reviewed: match });

  it("weighs uses by inherent risk, at least 0.1 each", () => {
    const uses = [use("risky", { ...none, consequence: 3 }), use("calm")];
    const systems = [system("r", "risky"), system("c", "calm")];
    expect(shares(scope(read("c", "in")), uses, systems).scope).toBeCloseTo(0.1 / 0.85, 9);
  });

  it("gives a use the lowest match of the systems that serve it, so that naming more never helps", () => {
    const systems = [system("a", "u"), system("b", "u")];
    expect(shares(scope(read("a", "in"), read("b", "partial")), [use("u")], systems).scope).toBe(0.5);
    expect(shares(scope(read("a", "in")), [use("u")], systems).scope).toBe(0);
  });

  it("counts the vendor's own match half until a reviewer has read it, and not at all as checked", () => {
    const own = shares(scope({ system: "a", claimed: "in" }), [use("u")], [system("a", "u")]);
    expect(own).toEqual({ scope: 0.5, faceScope: 1, checkedScope: 0 });
    const confirmed = [{ ...system("a", "u"), confirmed: true }];
    expect(shares(scope(read("a", "in")), [use("u")], confirmed)).toEqual({ scope: 1, faceScope: 1, checkedScope: 1 });
    expect(shares(scope(read("a", "in")), [use("u")], [system("a", "u")]).checkedScope).toBe(0);
  });

  it("is 0 for a use that no system serves, and where no use is named", () => {
    expect(shares(scope(read("a", "in")), [use("u"), use("v")], [system("a", "u")]).scope).toBe(0.5);
    expect(shares(scope(read("a", "in")), [], [system("a", "u")]).scope).toBe(0);
  });
});

describe("a certificate that is entered twice", () => {
  const numbered = (changes: Partial<Certificate>) =>
    soundCertificate({ certificationBody: "Northgate", number: "A-1", ...changes });

  it("is worth the least of its entries, however its number is written", () => {
    expect(creditOf([numbered({}), numbered({ id: "c2", number: "a 1", soa: null })])).toBe(0.5);
    expect(creditOf([numbered({}), numbered({ id: "c2", number: "A-2", soa: null })])).toBe(1);
  });

  it("excuses nothing unless each of its entries does", () => {
    const soa = { "A.2.2": { included: false, justification: "We have none." } };
    const excused = (...certificates: Certificate[]) => {
      const dossier = smallDossier({ certificates });
      return soaExcuses(["A.2.2"], { rated: rateCertificates(dossier, policy), dossier, policy });
    };
    expect(excused(numbered({ soa }))).toBe(true);
    expect(excused(numbered({ soa }), numbered({ id: "c2" }))).toBe(false);
  });
});
