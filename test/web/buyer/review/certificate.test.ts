import { describe, expect, it } from "vitest";
import { soaSides } from "#domain/certificate/soa.ts";
import { settingOf } from "#domain/scoring/setting.ts";
import { factorRows } from "#domain/words/certificate-facts.ts";
import { workedExample } from "#test/support/dossiers/examples.ts";
import { smallDossier, soundCertificate } from "#test/support/dossiers/small.ts";
import { changedCertificate, unchecked } from "#web/features/buyer/review/certificate-body.ts";
import { credibility } from "#web/features/buyer/review/ExcludedControls.tsx";

const rowsOf = (dossier = workedExample) => {
  const [rated] = settingOf(dossier).rated;
  return rated ? new Map(factorRows(rated, dossier).map((row) => [row.id, row])) : new Map();
};

describe("the factors of a certificate", () => {
  it("stand with the facts they rest on, scope and Statement of Applicability among them", () => {
    const rows = rowsOf();
    expect(rows.get("validity")?.facts).toBe("Status active; issued 17 March 2025, expires 9 March 2028");
    expect(rows.get("surveillance")?.facts).toBe("Due 10 March 2026 and 10 March 2027. Held 2 March 2026 (passed)");
    expect(rows.get("holder")?.facts).toContain("Held by Lumen Clinical AI Limited; you contract with");
    expect(rows.get("scope")?.value).toBeCloseTo(0.2);
    expect(rows.get("soa")).toMatchObject({ facts: "Includes 36 of 38 controls; the others get nothing", value: null });
  });

  it("say that they are the vendor's word until a reviewer has confirmed the certificate", () => {
    const said = (verification: "document" | "confirmed") =>
      rowsOf(smallDossier({ certificates: [soundCertificate({ verification })] })).get("accreditation")?.facts;
    expect(said("document")).toMatch(/^The vendor says: /);
    expect(said("confirmed")).not.toMatch(/vendor says/);
  });

  it("say what is not known in words", () => {
    const bare = soundCertificate({ soa: undefined, roles: [], accreditationBody: undefined, verification: undefined });
    const rows = rowsOf(smallDossier({ certificates: [bare] }));
    expect(rows.get("soa")?.facts).toBe("Not given: every control gets 50%");
    expect(rows.get("role")?.facts).toBe("The roles are not known");
    expect(rows.get("accreditation")?.facts).toContain("no accreditation body named");
    expect(rows.get("verification")?.facts).toBe("Nobody has seen it");
  });

  it("tell controls that the Statement of Applicability passes over from excluded ones", () => {
    const soa = { "A.2.2": { included: true }, "A.2.3": { included: false } };
    expect(soaSides(soa).unnamed).toHaveLength(36);
  });
});

describe("an excluded control", () => {
  const small = smallDossier();
  const built = { ...small, systems: small.systems.map((system) => ({ ...system, origin: "built" as const })) };
  const reason = "We do not prepare data.";

  it("is not credible where the vendor trains what you buy, whatever the reason", () => {
    expect(credibility({ control: "A.7.6", reason }, built)).toMatch(/^No: the vendor builds/);
    expect(credibility({ control: "A.7.6", reason }, small)).toMatch(/^Yes/);
  });

  it("is not credible while a use is served by no system", () => {
    const unserved = { ...small, uses: [...small.uses, { ...small.uses[0], id: "u2" }] as typeof small.uses };
    expect(credibility({ control: "A.5.5", reason }, unserved)).toMatch(/^No: a use is served by no system/);
  });

  it("excuses nothing without a reason", () => {
    expect(credibility({ control: "A.5.5", reason: "" }, built)).toMatch(/^No: without a justification/);
  });
});

describe("what is concluded on a certificate", () => {
  it("keeps the check and the holder's relation apart", () => {
    const checked = changedCertificate(null, { verification: "confirmed", checkedVia: "register" });
    const both = changedCertificate(checked, { holderConfirmed: true });
    expect(both).toEqual({ verification: "confirmed", checkedVia: "register", holderConfirmed: true });
    expect(changedCertificate(both, unchecked)).toEqual({ holderConfirmed: true });
  });

  it("is taken back as a whole when the last part goes", () => {
    expect(changedCertificate({ holderConfirmed: true }, { holderConfirmed: false })).toBeNull();
  });
});
