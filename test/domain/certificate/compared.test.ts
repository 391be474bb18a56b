import { describe, expect, it } from "vitest";
import { isCompared, partsToCompare } from "#domain/certificate/compared.ts";
import { rateCertificates } from "#domain/certificate/credit.ts";
import type { Certificate } from "#domain/dossier/dossier.ts";
import { defaultPolicy } from "#domain/policy/policy.ts";
import { factorRows } from "#domain/words/certificate-facts.ts";
import { smallDossier, soundCertificate } from "#test/support/dossiers/small.ts";

/** What a reviewer reads of the accreditation of a certificate. */
function accreditationOf(certificate: Certificate) {
  const dossier = smallDossier({ certificates: [certificate] });
  const [rated] = rateCertificates(dossier, defaultPolicy);
  return rated && factorRows(rated, dossier).find(({ id }) => id === "accreditation");
}

describe("what a reviewer compares of a certificate, part by part", () => {
  it("is all that the vendor entered, and nothing it did not", () => {
    const bare = soundCertificate({ accreditationBody: " ", surveillance: [], roles: [], soa: null });
    expect(partsToCompare(bare)).toEqual(["validity"]);
    const audited = soundCertificate({ surveillance: [{ heldOn: "2026-01-01", outcome: "passed" }] });
    expect(partsToCompare(audited)).toContain("surveillance");
  });

  it("is the vendor's word until its own tick, also where the credit is whole", () => {
    const seen = soundCertificate({ verification: "document" });
    expect(accreditationOf(seen)).toMatchObject({ value: 1, isSaid: true });
    expect(accreditationOf(seen)?.facts).toMatch(/^The vendor says: /);
    expect(accreditationOf({ ...seen, compared: ["validity"] })?.isSaid).toBe(true);
    expect(accreditationOf({ ...seen, compared: ["accreditation"] })?.isSaid).toBe(false);
  });

  it("was all of it where the whole was confirmed before there were ticks", () => {
    expect(isCompared(soundCertificate(), "accreditation")).toBe(true);
    expect(isCompared({ ...soundCertificate(), compared: ["role"] }, "accreditation")).toBe(false);
  });
});
