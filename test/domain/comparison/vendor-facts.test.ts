import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { vendorFacts } from "#domain/comparison/vendor-facts.ts";
import { score } from "#domain/scoring/score.ts";
import { dossiers } from "#test/support/dossiers/arbitrary-dossier.ts";
import { questionnaireOf, smallDossier, soundCertificate, yesNo } from "#test/support/dossiers/small.ts";
import { runs } from "#test/support/runs.ts";

describe("what tables show beside the score", () => {
  it("keeps yes, partly, no, open and does not apply apart, by weight", () => {
    const questionnaire = questionnaireOf(
      yesNo("yes", "A.2.2", { weight: 3 }),
      yesNo("partly", "A.2.3"),
      yesNo("no", "A.2.4"),
      yesNo("blank", "A.3.2"),
      yesNo("na", "A.3.3"),
      yesNo("told", "A.4.2"),
    );
    const answers = { yes: { value: "yes" }, partly: { value: "partial" }, no: { value: "no" }, na: { value: "na" } };
    const reviews = { na: { notApplicableAccepted: true } };
    const { composition } = vendorFacts(smallDossier({ questionnaire, answers, reviews }));
    const weight = composition.partly;
    expect(composition).toEqual({
      "in-place": 3,
      partly: weight,
      "not-in-place": weight,
      open: 2 * weight,
      "not-applicable": weight,
      covered: 0,
      waiting: 0,
    });
  });

  it("fails exactly the must-haves that the score flags", () => {
    fc.assert(
      fc.property(dossiers, (dossier) => {
        const flagged = score(dossier).flags.flatMap(({ code, subject }) =>
          code === "must_have_failed" ? [subject] : [],
        );
        const failed = vendorFacts(dossier).mustHaves.filter(({ state }) => state === "failed" || state === "open");
        expect(failed.map(({ id }) => id).sort()).toEqual(flagged.sort());
      }),
      runs(200),
    );
  });

  it("tell a must-have that waits or does not apply from one that is met, and a bare claim from a shown one", () => {
    const questionnaire = questionnaireOf(
      yesNo("said", "A.2.2", { mustHave: true }),
      { ...yesNo("told", "A.3.3", { mustHave: true }), type: "longText" },
      yesNo("na", "A.4.2", { mustHave: true }),
    );
    const answers = { said: { value: "yes" }, told: { value: "We do not." }, na: { value: "na" } };
    const reviews = { na: { notApplicableAccepted: true } };
    const { mustHaves } = vendorFacts(smallDossier({ questionnaire, answers, reviews }));
    expect(mustHaves.map(({ id, state, isOnlySaid }) => [id, state, isOnlySaid])).toEqual([
      ["said", "met", true],
      ["told", "waiting", false],
      ["na", "not-applicable", false],
    ]);
  });

  it("names the certificate that is worth most first", () => {
    const certificates = [
      soundCertificate({ id: "old", number: "Old", status: "withdrawn" }),
      soundCertificate({ number: "Now" }),
    ];
    expect(vendorFacts(smallDossier({ certificates })).certificates.map(({ name }) => name)).toEqual(["Now", "Old"]);
  });
});

describe("a certificate in a table", () => {
  it("says what it is short of, in the order of the model", () => {
    const certificates = [soundCertificate({ status: "suspended", verification: "document" })];
    expect(vendorFacts(smallDossier({ certificates })).certificates[0]?.lacks).toEqual(["validity", "verification"]);
    expect(vendorFacts(smallDossier({ certificates: [soundCertificate()] })).certificates[0]?.lacks).toEqual([]);
  });
});
