import { describe, expect, it } from "vitest";
import { assuranceParts, product, surveillanceDueDates } from "#domain/certificate/assurance.ts";
import type { Certificate } from "#domain/dossier/dossier.ts";
import { resolvePolicy } from "#domain/policy/policy.ts";
import { smallDossier, soundCertificate } from "#test/support/dossiers/small.ts";

const partsOf = (changes: Partial<Certificate>, asOf = "2026-11-23") =>
  assuranceParts(soundCertificate(changes), { dossier: smallDossier({ asOf }), policy: resolvePolicy({}) });

describe("the parts of a certificate's assurance", () => {
  it("are all 1 for a sound certificate", () => {
    expect(product(partsOf({}))).toEqual({ assurance: 1, withoutVerification: 1 });
  });

  it.each<[string, Partial<Certificate>, number]>([
    ["on the day it is issued", { issued: "2026-11-23" }, 1],
    ["on the day it expires", { expires: "2026-11-23" }, 1],
    ["the day after it expired", { expires: "2026-11-22" }, 0],
    ["the day before it is issued", { issued: "2026-11-24" }, 0],
    ["when suspended", { status: "suspended" }, 0],
    ["of a draft edition", { standard: "ISO/IEC FDIS 42001" }, 0],
  ])("give validity %s", (_, changes, validity) => {
    expect(partsOf(changes).validity).toBe(validity);
  });

  it("give no validity to a certificate without dates", () => {
    const { issued: _, ...undated } = soundCertificate();
    expect(assuranceParts(undated, { dossier: smallDossier(), policy: resolvePolicy({}) }).validity).toBe(0);
  });

  it.each([
    ["confirmed", 1],
    ["document", 0.4],
    ["none", 0.15],
    ["failed", 0],
  ] as const)("give verification %s the factor %d, outside of what the fast track looks at", (verification, factor) => {
    expect(product(partsOf({ verification }))).toEqual({ assurance: factor, withoutVerification: 1 });
  });

  it("halve a certificate whose audits are overdue, once the 90 days of grace are over", () => {
    const decided = { issued: "2025-09-01", decided: "2025-08-25" };
    expect(partsOf(decided, "2026-11-23").surveillance).toBe(1);
    expect(partsOf(decided, "2026-11-24").surveillance).toBe(0.5);
  });

  it("count an audit that was passed within the cycle and not after the as-of day", () => {
    const audited = (heldOn: string, outcome = "passed") =>
      partsOf({ issued: "2025-08-01", surveillance: [{ heldOn, outcome }] }).surveillance;
    expect([audited("2026-07-20"), audited("2026-11-23")]).toEqual([1, 1]);
    expect([audited("2026-11-24"), audited("2025-08-01"), audited("2026-07-20", "failed")]).toEqual([0.5, 0.5, 0.5]);
  });

  it("let audits fall due twice in three years, and never on or after the day of expiry", () => {
    expect(surveillanceDueDates(soundCertificate())).toEqual(["2027-01-15", "2028-01-15"]);
    expect(surveillanceDueDates(soundCertificate({ expires: "2028-01-15" }))).toEqual(["2027-01-15"]);
    expect(surveillanceDueDates(soundCertificate({ decided: "2024-02-29" }))).toEqual(["2025-02-28", "2026-02-28"]);
  });

  it("quarter a certificate of a body nobody recognises, or accredited only after the issue", () => {
    expect(partsOf({ accreditationBody: "Nobody" }).accreditation).toBe(0.25);
    expect(
      [partsOf({ accreditedSince: "2026-01-15" }), partsOf({ accreditedSince: "2026-01-16" })].map(
        (one) => one.accreditation,
      ),
    ).toEqual([1, 0.25]);
  });

  it("give nothing to another holder unless a reviewer confirmed the relation", () => {
    expect(partsOf({ holder: "Parent Group plc" }).holder).toBe(0);
    expect(partsOf({ holder: "Parent Group plc", holderConfirmed: true }).holder).toBe(1);
  });

  it("give nothing to an organisation certified only as a user of AI", () => {
    expect([["user"], ["user", "AI producer"], []].map((roles) => partsOf({ roles }).role)).toEqual([0, 1, 1]);
  });
});
