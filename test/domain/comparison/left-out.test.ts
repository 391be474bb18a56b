import { describe, expect, it } from "vitest";
import { compare } from "#domain/comparison/compare.ts";
import { atWorst, leftOutByOne, whyWithoutNumber } from "#domain/comparison/left-out.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import { defaultPolicy } from "#domain/policy/policy.ts";
import type { Question } from "#domain/questionnaire/definition.schema.ts";
import { score } from "#domain/scoring/score.ts";
import { runScoring } from "#domain/scoring/scoring-run.ts";
import { questionnaireOf, smallDossier, soundCertificate, yesNo } from "#test/support/dossiers/small.ts";

const text: Question = { id: "impact", type: "longText", text: "How?", controls: { iso42001: ["A.5.2"] } };
const asked = questionnaireOf(yesNo("policy", "A.2.2"), yesNo("roles", "A.3.2"));
const vendor = (policy: string, roles: string, reviews: Dossier["reviews"] = {}): Dossier =>
  smallDossier({ questionnaire: asked, answers: { policy: { value: policy }, roles: { value: roles } }, reviews });
const accepted = { roles: { notApplicableAccepted: true, reason: "A favour" } };
const why = (dossier: Dossier, control: string) => whyWithoutNumber(control, runScoring(dossier));

describe("a control that leaves the comparison because of one vendor", () => {
  it("is named with that vendor, and no control that several lack", () => {
    const favourite = score(vendor("yes", "na", accepted));
    const other = score(vendor("partial", "yes"));
    expect(leftOutByOne([favourite, other])).toEqual([{ control: "A.3.2", vendor: 0 }]);
    expect(leftOutByOne([favourite, favourite, other])).toEqual([]);
    expect(leftOutByOne([other, other])).toEqual([]);
  });

  it("lifts who it was accepted for, until it is counted at its worst for that vendor", () => {
    const summaries = [score(vendor("yes", "na", accepted)), score(vendor("partial", "yes"))];
    const [favoured = 0, other = 1] = compare(summaries, defaultPolicy).assured;
    expect(favoured).toBeGreaterThan(other ?? 1);
    const again = compare(atWorst(summaries, leftOutByOne(summaries)), defaultPolicy);
    expect(again.basis).toEqual(["A.2.2", "A.3.2"]);
    expect(again.assured[0]).toBeLessThan(again.assured[1] ?? 0);
  });

  it("is left out because a reviewer accepted that it does not apply", () => {
    expect(why(vendor("yes", "na", accepted), "A.3.2")).toEqual({ why: "accepted", questions: ["roles"] });
  });

  it("is left out because a confirmed Statement of Applicability excuses it", () => {
    const included = Object.fromEntries(
      ["A.2.2", "A.3.2"].map((id) => [id, { included: id === "A.2.2", justification: "None" }]),
    );
    const dossier = { ...vendor("yes", "na"), certificates: [soundCertificate({ soa: included })] };
    expect(why(dossier, "A.3.2")).toEqual({ why: "by-soa", questions: ["roles"] });
  });

  it("is left out because its text waits for a level, or because nobody asked", () => {
    const dossier = smallDossier({ questionnaire: questionnaireOf(text), answers: { impact: { value: "At length" } } });
    expect(why(dossier, "A.5.2")).toEqual({ why: "waiting", questions: ["impact"] });
    expect(why(dossier, "A.6.2.2")).toEqual({ why: "not-asked", questions: [] });
  });

  it("has no reason while it is assessed", () => {
    expect(why(vendor("yes", "no"), "A.3.2")).toBeUndefined();
  });
});
