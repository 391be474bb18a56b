import { describe, expect, it } from "vitest";
import type { ComparedVendor } from "#contract/assessment.ts";
import type { Certificate, Dossier } from "#domain/assessment/dossier.ts";
import { score } from "#domain/scoring/score.ts";
import { questionnaireOf, smallDossier, soundCertificate, yesNo } from "#test/support/dossiers/small.ts";
import { gates } from "#web/features/compare/gates.ts";

const judge = (gate: string, changes: Partial<Dossier>): string | undefined => {
  const summary = score(smallDossier(changes));
  const vendor: ComparedVendor = { assessmentId: "a", vendorName: "V", product: "P", questionnaire: "q", summary };
  return gates.find(({ id }) => id === gate)?.judge(vendor)[0];
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

describe("the gate on must-haves", () => {
  const questionnaire = questionnaireOf(
    yesNo("policy", "A.2.2", { mustHave: true }),
    yesNo("logs", "A.6.2.8", { mustHave: true }),
  );

  it("counts how many are not met, a blank among them", () => {
    expect(judge("must", { questionnaire, answers: { policy: { value: "no" } } })).toBe("Fail (2)");
    expect(judge("must", { questionnaire, answers: { policy: { value: "yes" }, logs: { value: "yes" } } })).toBe(
      "Pass",
    );
  });
});
