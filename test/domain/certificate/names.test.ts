import { describe, expect, it } from "vitest";
import { plainLegalName, sameLegalEntity } from "#domain/certificate/legal-name.ts";
import { counts, isAimsStandard, isDraftEdition } from "#domain/certificate/standard.ts";
import defaults from "#test/support/dossiers/defaults.json" with { type: "json" };
import { soundCertificate } from "#test/support/dossiers/small.ts";

describe("the standard a certificate names", () => {
  it.each([
    "ISO/IEC 42001",
    "ISO/IEC 42001:2023",
    "BS ISO/IEC 42001:2023",
    "DIN EN ISO/IEC 42001",
    "iso/iec FDIS 42001",
    "ISO/IEC DIS 42001:2022",
  ])("is an AI management system: %s", (standard) => {
    expect(isAimsStandard(standard)).toBe(true);
  });

  it.each(["ISO/IEC 27001:2022", "ISO/IEC 420010", "ISO 9001", "SOC 2", ""])("is another: %s", (standard) => {
    expect(isAimsStandard(standard)).toBe(false);
  });

  it("is a draft when it says FDIS or DIS, which nobody can be certified against", () => {
    expect(["ISO/IEC FDIS 42001", "ISO/IEC DIS 42001", "ISO/IEC 42001:2023"].map(isDraftEdition)).toEqual([
      true,
      true,
      false,
    ]);
  });

  it("counts unless it is still in progress", () => {
    expect([counts(soundCertificate()), counts(soundCertificate({ status: "in_progress" }))]).toEqual([true, false]);
  });
});

describe("the name of a legal entity", () => {
  it("is the same whatever its case, punctuation and legal form", () => {
    expect(sameLegalEntity("LUMEN Clinical A.I., Limited", "Lumen Clinical AI Ltd")).toBe(true);
    expect(sameLegalEntity("Harbour Triage GmbH & Co. KG", "harbour triage")).toBe(true);
    expect(sameLegalEntity("Lumen Clinic Ltd", "Lumen Clinical AI Ltd")).toBe(false);
  });

  it("never matches when there is none", () => {
    expect([sameLegalEntity(undefined, "Lumen"), sameLegalEntity("", "")]).toEqual([false, false]);
  });

  it.each(defaults.legalForms)("leaves out the legal form %s", (form) => {
    expect(plainLegalName(`Lumen ${form.toUpperCase()}.`)).toBe("lumen");
  });

  it("keeps a name that is nothing but legal forms", () => {
    expect(plainLegalName("SAS SE")).toBe("sas se");
  });
});
