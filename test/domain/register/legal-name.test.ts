import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { legalNameKey } from "#domain/register/legal-name.ts";
import { nameLetters } from "#domain/register/same-name.ts";

describe("two legal names", () => {
  it.each([
    ["Larkfield Ltd", "LARKFIELD, Limited"],
    ["Larkfield Ltd.", "Larkfield"],
    ["Société Échelon S.A.S.", "SOCIETE ECHELON SAS"],
    ["Müller GmbH & Co. KG", "muller gmbh co kg"],
    ["Juniper Pty Ltd", "Juniper Proprietary Limited"],
    ["Northgate, Inc.", "NORTHGATE INCORPORATED"],
    ["Orchard  Systems B.V.", "Orchard-Systems BV"],
    ["Osprey Sp. z o.o.", "Osprey spzoo"],
    ["Ørsted & Ängström A/S", "ØRSTED ANGSTROM AS"],
    ["Lark + Wren Ltd", "Lark Wren"],
    ["ﾗｰｸ", "ラーク"],
    ["Lark™ Ltd", "LARK® Limited"],
  ])("%s and %s are the same but for form and case", (one, other) => {
    expect(legalNameKey(one)).toBe(legalNameKey(other));
  });

  it.each([
    ["Larkfield Ltd", "Larkfield Systems Ltd"],
    ["Limited", "Incorporated"],
    ["Sage", "Sag"],
    ["Costco", "Cost"],
    ["Vegas AG", "Veg AG"],
    ["かぎ株式会社", "がき株式会社"],
    ["किरण", "करण"],
    ["Май", "Маи"],
    ["C++ Ltd", "C# Ltd"],
    ["Loop+", "Loop"],
  ])("%s and %s are two", (one, other) => {
    expect(legalNameKey(one)).not.toBe(legalNameKey(other));
  });

  it("have something in common with themselves, unless they have neither letters nor digits nor marks", () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        const isBare = nameLetters(name) === "";
        expect(legalNameKey(name) === "").toBe(isBare);
        if (/[\p{L}\p{Nd}]/u.test(name)) expect(isBare).toBe(false);
      }),
    );
  });
});
