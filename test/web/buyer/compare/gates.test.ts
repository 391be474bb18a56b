import { describe, expect, it } from "vitest";
import type { Certificate, Dossier } from "#domain/dossier/dossier.ts";
import { comparedVendor } from "#test/support/dossiers/compared.ts";
import { questionnaireOf, smallDossier, soundCertificate, yesNo } from "#test/support/dossiers/small.ts";
import { gates, mustHaveGates } from "#web/features/buyer/compare/gates.ts";

const judge = (gate: string, changes: Partial<Dossier>): string | undefined => {
  const vendor = comparedVendor("P", smallDossier(changes));
  return gates.find(({ id }) => id === gate)?.judge(vendor).words;
};
const holding = (...changes: Partial<Certificate>[]): string | undefined =>
  judge("certificate", { certificates: changes.map((one, index) => soundCertificate({ id: `c${index}`, ...one })) });

describe("the gate on certificates", () => {
  it("passes only a confirmed one that covers all that is bought", () => {
    expect(holding({})).toBe("Pass");
    expect(holding({ verification: "document" })).toBe("Open: not confirmed");
    expect(holding({ scope: [{ system: "s1", claimed: "partial" }] })).toBe("In part");
    expect(holding({ scope: [] })).toBe("Fail");
  });

  it("fails one that is suspended, expired, or belongs to somebody else", () => {
    expect(holding({ status: "suspended" })).toBe("Fail");
    expect(holding({ expires: "2026-02-01" })).toBe("Fail");
    expect(holding({ holder: "Another Company Ltd" })).toBe("Fail");
  });

  it("does not hold an old certificate against the one in force, nor having none against anybody", () => {
    expect(holding({ status: "withdrawn" }, {})).toBe("Pass");
    expect(holding()).toBe("None held");
  });
});

describe("the gate on uses", () => {
  it("fails a vendor that serves one of them with nothing, and names it", () => {
    expect(judge("uses", {})).toBe("Pass");
    const none = smallDossier({ systems: [{ id: "s1", name: "Assistant", origin: "built", use: null }] });
    const result = gates.find(({ id }) => id === "uses")?.judge(comparedVendor("P", none));
    expect(result).toMatchObject({ words: "Fail", detail: "Nothing serves Drafting" });
  });
});

describe("the gates on must-haves", () => {
  const questionnaire = questionnaireOf(
    yesNo("policy", "A.2.2", { mustHave: true }),
    yesNo("logs", "A.6.2.8", { mustHave: true }),
  );
  const answered = (product: string, answers: Dossier["answers"]) =>
    comparedVendor(product, smallDossier({ questionnaire, answers }));

  it("name each must-have, and tell a no from a blank", () => {
    const vendors = [
      answered("P", { policy: { value: "no" } }),
      answered("Q", { policy: { value: "yes" }, logs: { value: "yes" } }),
    ];
    const rows = mustHaveGates(vendors).map(({ judge, name }) => [
      name,
      ...vendors.map((vendor) => judge(vendor).words),
    ]);
    expect(rows).toEqual([
      [yesNo("policy", "A.2.2").text, "Fail", "Pass"],
      [yesNo("logs", "A.6.2.8").text, "Open", "Pass"],
    ]);
  });

  it("say so of a vendor that was not asked", () => {
    const other = comparedVendor("R", smallDossier());
    const [first] = mustHaveGates([answered("P", {}), other]);
    expect(first?.judge(other).words).toBe("Not asked");
  });
});
