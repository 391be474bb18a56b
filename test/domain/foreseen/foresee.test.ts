import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Dossier } from "#domain/dossier/dossier.ts";
import { foreseenIn } from "#domain/foreseen/foresee.ts";
import type { Foreseen } from "#domain/foreseen/foreseen.ts";
import { foreseenGroups, isTold } from "#domain/foreseen/foreseen-words.ts";
import type { FlagCode } from "#domain/scoring/flags/flag.ts";
import { score } from "#domain/scoring/score.ts";
import { nameOf } from "#domain/words/names.ts";
import { dossiers } from "#test/support/dossiers/arbitrary-dossier.ts";
import { questionnaireOf, smallDossier, soundCertificate, yesNo } from "#test/support/dossiers/small.ts";
import { runs } from "#test/support/runs.ts";

const about = { product: "Drafting desk", vendorName: "Lumen", vendorLegalName: "Lumen Clinical AI Ltd" };
const keys = (list: readonly { readonly code: string; readonly subject: string | null }[]): string[] =>
  list.map(({ code, subject }) => `${code} ${subject}`).sort();
/** Of these the vendor is told some: where an answer would give away what it is worth, and where nothing can be done, not. */
const toldInPart: readonly string[] = ["must_have_failed", "certificate_unverified"] satisfies FlagCode[];

describe("what the vendor is told that the reviewer will see", () => {
  it("is the flags of the score, of every kind that is told, for any dossier", () => {
    fc.assert(
      fc.property(dossiers, (dossier) => {
        const flags = score(dossier).flags.filter(({ code }) => isTold(code));
        const foreseen = foreseenIn(dossier, about).filter(({ code }) => code !== "scope_names_nothing");
        const whole = <T extends { readonly code: string }>(list: readonly T[]): T[] =>
          list.filter(({ code }) => !toldInPart.includes(code));
        expect(keys(whole(foreseen))).toEqual(keys(whole(flags)));
        expect(keys(flags)).toEqual(expect.arrayContaining(keys(foreseen)));
      }),
      runs(300),
    );
  });

  it("carries no severity and no number, and names questions of the questionnaire only", () => {
    fc.assert(
      fc.property(dossiers, (dossier) => {
        const known = dossier.questionnaire.sections.flatMap(({ questions }) => questions.map(({ id }) => id));
        for (const one of foreseenIn(dossier, about)) {
          expect(Object.keys(one).sort()).toEqual(["clash", "code", "questions", "says", "subject"]);
          expect(known).toEqual(expect.arrayContaining([...one.questions]));
        }
      }),
      runs(200),
    );
  });

  it("stays the same whatever the buyer weighs and requires, but for what a certificate is worth by its policy", () => {
    const ofAnswers = (dossier: Dossier) =>
      foreseenIn(dossier, about).filter(({ code }) =>
        ["contradiction", "exclusion_not_credible", "evidence_stretched", "scope_gap"].includes(code),
      );
    fc.assert(
      fc.property(dossiers, ({ policy: _buyers, reviews: _reviewers, ...draft }) => {
        const unseen = {
          ...draft,
          reviews: {},
          certificates: draft.certificates.map((one) => ({ ...one, verification: "document" as const })),
        };
        const demanding = { requiredControls: ["A.2.2", "A.7.2"], controlWeights: { "A.2.2": 9 }, minCoverage: 1 };
        expect(ofAnswers({ ...unseen, policy: demanding })).toEqual(ofAnswers(unseen));
      }),
      runs(150),
    );
  });

  it("is said in words that name what it is about, without a code or a gap, those of one remedy together", () => {
    fc.assert(
      fc.property(dossiers, (dossier) => {
        const groups = foreseenGroups(foreseenIn(dossier, about), dossier);
        for (const { ones, before, after, mend } of groups) {
          expect(`${before}${after} ${mend}`).not.toMatch(/…|_|undefined/);
          expect([before.length, mend.length].every((letters) => letters > 10)).toBe(true);
          expect(ones.every(({ subject }) => subject === null || nameOf(subject, { dossier }) !== "")).toBe(true);
        }
        expect(groups.flatMap(({ ones }) => ones)).toHaveLength(foreseenIn(dossier, about).length);
      }),
      runs(150),
    );
  });
});

const without = (control: string, justification = "Done by the parent company") => ({
  ...soundCertificate().soa,
  [control]: { included: false, justification },
});
const mendOf = (found: Foreseen | undefined) =>
  found && foreseenGroups([found], smallDossier()).map(({ mend }) => mend)[0];
const told = (changes: Partial<Dossier>, code: string) =>
  foreseenIn(smallDossier(changes), about).find((one) => one.code === code);

describe("what the vendor can do about it", () => {
  it("names the control on which a Yes and the Statement of Applicability disagree", () => {
    const found = told({ certificates: [soundCertificate({ soa: without("A.2.2") })] }, "contradiction");
    expect(found).toMatchObject({ subject: "policy", questions: ["policy"], clash: ["A.2.2"], says: "done" });
    expect(mendOf(found)).toContain("leaves out A.2.2");
  });

  it("does not tell a vendor whose statement says the same that the two disagree about a control", () => {
    const document = soundCertificate({ soa: without("A.2.2"), verification: "document" });
    const same = told({ certificates: [document], answers: { policy: { value: "na" } } }, "contradiction");
    expect(mendOf(same)).toContain("and so does the statement");
  });

  it("names the AI system that an exclusion does not fit, or the use that none serves", () => {
    const certificates = [soundCertificate({ soa: without("A.7.2") })];
    const built = { ...smallDossier().systems[0], id: "s1", name: "Assistant", origin: "built" as const, use: "u1" };
    const trained = told({ certificates, systems: [built] }, "exclusion_not_credible");
    expect(trained).toMatchObject({ subject: "A.7.2", clash: ["s1"] });
    expect(mendOf(trained)).toContain("built or fine-tuned: Assistant");
    const unserved = told({ certificates, systems: [] }, "exclusion_not_credible");
    expect(mendOf(unserved)).toContain("No AI system is said to serve Drafting");
  });

  it("says that an open must-have is open, and not whether an answer meets it", () => {
    const questionnaire = questionnaireOf(yesNo("policy", "A.2.2", { mustHave: true }));
    expect(told({ questionnaire, answers: {} }, "must_have_failed")).toMatchObject({ questions: ["policy"] });
    expect(told({ questionnaire, answers: { policy: { value: "no" } } }, "must_have_failed")).toBeUndefined();
  });

  it("names every answer that one file is offered for", () => {
    const ids = ["a", "b", "c", "d", "e", "f"];
    const questions = ids.map((id) => yesNo(id, "A.2.2"));
    const answers = Object.fromEntries(ids.map((id) => [id, { value: "yes", evidence: ["file"] }]));
    const evidence = [{ id: "file", kind: "document" as const, name: "All of it.pdf", dated: "2026-05-01" }];
    const found = told({ questionnaire: questionnaireOf(...questions), answers, evidence }, "evidence_stretched");
    expect(found).toMatchObject({ subject: "file", questions: ids });
  });

  it("names a scope of which no word stands in what is bought, and none that has one", () => {
    const scoped = (scopeStatement: string) =>
      told({ certificates: [soundCertificate({ scopeStatement })] }, "scope_names_nothing");
    expect(scoped("Information security of all hosting by Lumen Clinical.")).toMatchObject({ subject: "c1" });
    expect(scoped("The design of the Assistant.")).toBeUndefined();
    expect(scoped("")).toBeUndefined();
  });
});
