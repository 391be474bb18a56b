import { describe, expect, it } from "vitest";
import type { Dossier } from "#domain/dossier/dossier.ts";
import type { Question } from "#domain/questionnaire/definition.schema.ts";
import { said } from "#domain/scoring/answer-level.ts";
import { runScoring } from "#domain/scoring/scoring-run.ts";
import { options } from "#test/support/dossiers/arbitrary-questionnaire.ts";
import { questionnaireOf, smallDossier, soundCertificate, yesNo } from "#test/support/dossiers/small.ts";

const level = (value: unknown, question: Question = yesNo("policy", "A.2.2")) =>
  said(question, value, questionnaireOf(question));
const choose = yesNo("choose", "A.2.2", { type: "multiple", options });

describe("what an answer says", () => {
  it.each([
    ["yes", 1],
    ["partial", 0.5],
    ["no", 0],
  ])("takes %s as level %d, and the other way round where no is good", (word, worth) => {
    expect(level(word)).toEqual({ kind: "level", level: worth });
    expect(level(word, yesNo("policy", "A.2.2", { goodAnswer: "no" }))).toEqual({ kind: "level", level: 1 - worth });
  });

  it("adds up the scores of the chosen options, each once, up to 1", () => {
    expect(level(["most", "few"], choose)).toEqual({ kind: "level", level: 0.7 });
    expect(level(["few", "few"], choose)).toEqual({ kind: "level", level: 0.2 });
    expect(level(["all", "most"], choose)).toEqual({ kind: "level", level: 1 });
    expect(level(["few", "irrelevant"], choose)).toEqual({ kind: "level", level: 0.2 });
  });

  it("reads na, or only options without a score, as a claim that it does not apply", () => {
    expect(level("na")).toEqual({ kind: "not-applicable" });
    expect(level(["irrelevant"], choose)).toEqual({ kind: "not-applicable" });
  });

  it("reads an empty text or list as no answer", () => {
    for (const value of [undefined, null, ""]) expect(level(value)).toEqual({ kind: "open" });
    expect(level([], choose)).toEqual({ kind: "open" });
  });
});

const verdictOn = (answer: Dossier["answers"][string], more: Partial<Dossier> = {}) =>
  runScoring(smallDossier({ answers: { policy: answer }, ...more })).verdicts[0];
const coveredQuestion = { questionnaire: questionnaireOf(yesNo("policy", "A.2.2", { coveredBy: "certificate" })) };
const byCertificate = { byCertificate: true, value: "yes", evidence: ["e1"] };
const reviewed = (review: Dossier["reviews"][string]) => ({ reviews: { policy: review } });

describe("how a question stands", () => {
  it("puts a reviewer's level in place of the vendor's, also where the vendor left it open", () => {
    expect(verdictOn({ value: "yes" }, reviewed({ level: 0.25 }))).toMatchObject({ standing: "level", level: 0.25 });
    expect(verdictOn({}, reviewed({ level: 1 }))).toMatchObject({ standing: "level", level: 1, basis: "reviewer" });
  });

  it("heeds acceptance only of a claim, and never a level beside it: taking the claim back wakes none", () => {
    const review = reviewed({ level: 1, notApplicableAccepted: true });
    expect(verdictOn({ value: "na" }, review)?.standing).toBe("not-applicable");
    expect(verdictOn({ value: "no" }, review)).toMatchObject({ standing: "level", level: 0, basis: "answer" });
    expect(verdictOn({}, review)?.standing).toBe("open");
  });

  it("lets a confirmed certificate's SoA accept a claim, unless a reviewer refuses or gives a level", () => {
    const soa = { "A.2.2": { included: false, justification: "The parent has it." } };
    const certificates = [soundCertificate({ soa })];
    expect(verdictOn({ value: "na" }, { certificates })?.standing).toBe("not-applicable");
    expect(verdictOn({ value: "na" }, { certificates, ...reviewed({ notApplicableAccepted: false }) })?.standing).toBe(
      "open",
    );
    expect(verdictOn({ value: "na" }, { certificates, ...reviewed({ level: 0 }) })).toMatchObject({
      standing: "level",
    });
    expect(verdictOn({ value: "na" }, { certificates, policy: { requiredControls: ["A.2.2"] } })?.standing).toBe(
      "open",
    );
    expect(
      verdictOn({ value: "na" }, { certificates: [soundCertificate({ soa, verification: "document" })] })?.standing,
    ).toBe("open");
  });

  it("spares the vendor a question that a certificate covers, on its word alone", () => {
    const certificates = [soundCertificate({ verification: "document" })];
    const evidence = [{ id: "e1", kind: "report" as const, dated: "2026-11-01" }];
    expect(verdictOn(byCertificate, { ...coveredQuestion, certificates, evidence })).toMatchObject({
      standing: "level",
      level: 1,
      basis: "certificate",
      strength: "asserted",
    });
  });

  it("opens the question again when the certificate does not reach the threshold, nobody verified it or it is not offered", () => {
    const lost = { standing: "open", fastTrackLost: true, evidence: [] };
    expect(
      verdictOn(byCertificate, { ...coveredQuestion, certificates: [soundCertificate({ status: "suspended" })] }),
    ).toMatchObject(lost);
    expect(
      verdictOn(byCertificate, { ...coveredQuestion, certificates: [soundCertificate({ verification: "none" })] }),
    ).toMatchObject(lost);
    expect(verdictOn(byCertificate, { certificates: [soundCertificate()] })).toMatchObject(lost);
  });

  it("reaches the threshold also where the product misses it by its last digits", () => {
    const policy = { factors: { surveillanceOverdue: 0.7, unaccredited: 0.1 }, fastTrackThreshold: 0.07 };
    const overdue = soundCertificate({ issued: "2025-01-01", accreditationBody: "Nobody" });
    expect(0.7 * 0.1).toBeLessThan(0.07);
    expect(verdictOn(byCertificate, { ...coveredQuestion, certificates: [overdue], policy })?.fastTrackLost).toBe(
      false,
    );
  });

  it("waits for a reviewer where an answer is in words, and counts it as open where there is none", () => {
    const questionnaire = questionnaireOf(yesNo("policy", "A.2.2", { type: "longText" }));
    expect(verdictOn({ value: "We have one." }, { questionnaire })?.standing).toBe("waiting");
    expect(verdictOn({ value: "   " }, { questionnaire })?.standing).toBe("open");
  });
});
