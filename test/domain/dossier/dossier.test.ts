import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dossierSchema } from "#domain/dossier/dossier.schema.ts";
import { dossiers } from "#test/support/dossiers/arbitrary-dossier.ts";
import { options } from "#test/support/dossiers/arbitrary-questionnaire.ts";
import { questionnaireOf, smallDossier, soundCertificate, yesNo } from "#test/support/dossiers/small.ts";
import { runs } from "#test/support/runs.ts";

/** The places a dossier is refused for; empty when it is accepted. */
const refusals = (dossier: unknown): string[] =>
  (dossierSchema.safeParse(dossier).error?.issues ?? []).map((issue) => issue.path.join("/"));
const choosing = (type: "single" | "multiple", value: unknown) =>
  smallDossier({
    questionnaire: questionnaireOf(yesNo("policy", "A.2.2", { type, options })),
    answers: { policy: { value } },
  });

describe("reading a dossier", () => {
  it("accepts and keeps whole every dossier the laws are tested with", () => {
    fc.assert(
      fc.property(dossiers, (dossier) => {
        const plain: unknown = JSON.parse(JSON.stringify(dossier));
        expect(dossierSchema.parse(plain)).toEqual(plain);
      }),
      runs(100),
    );
  });

  it.each<[string, object, string]>([
    ["a day that does not exist", { asOf: "2026-02-30" }, "asOf"],
    ["another format version", { dossier: 3 }, "dossier"],
    [
      "a certificate's date with a time",
      { certificates: [soundCertificate({ issued: "2026-01-01T00:00" })] },
      "certificates/0/issued",
    ],
    ["a level above 1", { reviews: { policy: { level: 1.5 } } }, "reviews/policy/level"],
    ["two certificates of one id", { certificates: [soundCertificate(), soundCertificate()] }, "certificates/1/id"],
    ["an answer word that is none", { answers: { policy: { value: "maybe" } } }, "answers/policy/value"],
    ["a policy for a control that is none", { policy: { requiredControls: ["A.1.1"] } }, "policy/requiredControls/0"],
  ])("refuses %s and says where", (_, changes, path) => {
    expect(refusals({ ...smallDossier(), ...changes })).toEqual([path]);
  });

  it("refuses values that are not among the options, and the wrong number of them", () => {
    expect(refusals(choosing("multiple", ["all", "some"]))).toEqual(["answers/policy/value"]);
    expect(refusals(choosing("multiple", "all"))).toEqual(["answers/policy/value"]);
    expect(refusals(choosing("single", ["all", "few"]))).toEqual(["answers/policy/value"]);
  });

  it("accepts a claim that it does not apply, a blank, and whatever is stored beside a fast-track claim", () => {
    expect(refusals(choosing("multiple", "na"))).toEqual([]);
    expect(refusals(choosing("single", ""))).toEqual([]);
    expect(refusals(smallDossier({ answers: { policy: { value: "old", byCertificate: true } } }))).toEqual([]);
  });
});
