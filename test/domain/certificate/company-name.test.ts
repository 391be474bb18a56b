import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isNameAmong, sameCompanyName } from "#domain/certificate/company-name.ts";
import { holderDoubt } from "#domain/certificate/holder-doubt.ts";

const forms = [
  "",
  "GmbH",
  "G.m.b.H.",
  "Inc.",
  "Ltd",
  "Limited",
  "S.A.S.",
  "GmbH & Co. KG",
  "B.V.",
  "A/S",
  "LLC",
  "SASU",
];
const words = fc.array(fc.constantFrom("Juniper", "Brightwell", "Quillmark", "Müller", "Nordhaven", "AI"), {
  minLength: 1,
  maxLength: 3,
});

describe("two names of a company", () => {
  it("are one whatever the legal form, the case and the commas", () => {
    fc.assert(
      fc.property(words, fc.constantFrom(...forms), fc.constantFrom(...forms), (name, one, other) => {
        const plain = name.join(" ");
        expect(sameCompanyName(`${plain} ${one}`, `${plain.toUpperCase()}, ${other}`)).toBe(true);
      }),
    );
  });

  it("are two when a word of the name differs, and nobody's when there is none", () => {
    fc.assert(
      fc.property(words, fc.constantFrom(...forms), (name, form) => {
        expect(sameCompanyName(`${name.join(" ")} ${form}`, `Other ${name.join(" ")} ${form}`)).toBe(false);
        expect(sameCompanyName("", name.join(" "))).toBe(false);
      }),
    );
    expect(sameCompanyName(" & ", "-")).toBe(false);
  });

  it.each([
    ["Mueller AI GmbH", "Müller AI"],
    ["Søren Data A/S", "Soeren Data"],
    ["SARL Lumière", "Lumiere"],
    ["Smith & Sons Ltd", "Smith and Sons Limited"],
  ])("are one as registers write them: %s and %s", (one, other) => {
    expect(sameCompanyName(one, other)).toBe(true);
    expect(isNameAmong(other, ["Somebody", one])).toBe(true);
  });
});

describe("the holder of a certificate", () => {
  const names = { contracted: "Brightwell Ltd", own: ["Brightwell", "Brightwell Labs GmbH"] };

  it("is not pointed out where it is the vendor in another form, or not entered", () => {
    for (const holder of ["Brightwell Limited", "BRIGHTWELL, Inc.", "", "  ", undefined])
      expect(holderDoubt(holder, names)).toBeUndefined();
  });

  it("is named as somebody else's, with the company the buyer contracts with and what to do", () => {
    expect(holderDoubt("Juniper AI GmbH", names)).toBe(
      "The certificate names Juniper AI GmbH, while Brightwell Ltd is the company the buyer contracts with. It counts for the company it names: if Juniper AI GmbH belongs to your group, tell the buyer how; if it is a supplier’s, it does not answer for you.",
    );
    expect(holderDoubt("Brightwell Labs", names)).toContain("how your two companies belong together");
  });

  it("is read against the vendor's own names where no buyer asks", () => {
    expect(holderDoubt("Brightwell Labs", { ...names, contracted: null })).toBeUndefined();
    expect(holderDoubt("Juniper AI", { ...names, contracted: null })).toContain("goes by Brightwell");
    expect(holderDoubt("Juniper AI", { contracted: null, own: [] })).toBeUndefined();
  });
});
