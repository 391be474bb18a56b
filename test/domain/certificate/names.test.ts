import { describe, expect, it } from "vitest";
import { legalNameOf, sameLegalEntity } from "#domain/certificate/legal-name.ts";
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
    "ISO 42001:2023",
    "ISO-IEC 42001",
    "UNI CEI EN ISO/IEC 42001",
  ])("is an AI management system: %s", (standard) => {
    expect(isAimsStandard(standard)).toBe(true);
  });

  it.each(["ISO/IEC 27001:2022", "ISO/IEC 420010", "ISO 9001", "SOC 2", "42001", "ISO standard 42001", ""])(
    "is another: %s",
    (standard) => {
      expect(isAimsStandard(standard)).toBe(false);
    },
  );

  it("is a draft when it says FDIS or DIS, which nobody can be certified against", () => {
    const standards = ["ISO/IEC FDIS 42001", "ISO/IEC DIS 42001", "ISO/IEC 42001:2023", "ISO 42001 DISCO"];
    expect(standards.map(isDraftEdition)).toEqual([true, true, false, false]);
  });

  it("counts unless it is still in progress", () => {
    expect([counts(soundCertificate()), counts(soundCertificate({ status: "in_progress" }))]).toEqual([true, false]);
  });
});

describe("the name of a legal entity", () => {
  it.each([
    ["LUMEN Clinical A.I., Limited", "Lumen Clinical AI Ltd"],
    ["Lumen-Clinical AI", "Lumen Clinical AI Ltd"],
    ["Société Lumière S.A.S.", "Societe Lumiere"],
    ["Harbour Triage GmbH & Co. KG", "harbour triage"],
    ["Lumen  Clinical AI Incorporated", "Lumen Clinical AI, Inc."],
  ])("is the same whatever its case, accents and punctuation: %s, %s", (one, other) => {
    expect(sameLegalEntity(one, other)).toBe(true);
    expect(sameLegalEntity(other, one)).toBe(true);
  });

  it.each([
    ["Lumen Clinic Ltd", "Lumen Clinical AI Ltd"],
    ["Lumen GmbH", "Lumen Ltd"],
    ["SE Middling AI Ltd", "Middling AI Ltd"],
    ["Ltd Lumen", "Lumen Ltd"],
  ])("is another with another name, another legal form, or a form before it: %s, %s", (one, other) => {
    expect(sameLegalEntity(one, other)).toBe(false);
  });

  it("never matches when there is none", () => {
    expect([sameLegalEntity(undefined, "Lumen"), sameLegalEntity("", ""), sameLegalEntity("&", "!")]).toEqual([
      false,
      false,
      false,
    ]);
  });

  it.each(defaults.legalForms)("takes the legal form %s at its end for its form", (form) => {
    expect(legalNameOf(`Lumen ${form.toUpperCase()}.`).name).toBe("lumen");
  });

  it.each(Object.entries(defaults.sameForms))("takes %s and %s for one form", (long, short) => {
    expect(sameLegalEntity(`Lumen ${long}`, `Lumen ${short}`)).toBe(true);
  });

  it("keeps the first word, whatever it is", () => {
    expect(legalNameOf("SAS SE")).toEqual({ name: "sas", forms: ["se"] });
  });
});
