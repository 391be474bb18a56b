import { describe, expect, it } from "vitest";
import { dossierSchema } from "#domain/dossier/dossier.schema.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import { score } from "#domain/scoring/score.ts";
import type { Summary } from "#domain/scoring/summary.ts";
import { withAnswer, withCertificateFor } from "#web/features/open/try-to-cheat/changes/answer-changes.ts";
import {
  soaKindOf,
  withClaimedScope,
  withFact,
  withMoreCertificates,
  withoutCertificate,
  withReadScope,
  withVerification,
} from "#web/features/open/try-to-cheat/changes/certificate-changes.ts";
import { offerOf, sharable, withOffer } from "#web/features/open/try-to-cheat/changes/evidence-changes.ts";
import { claimTheBest, findAllTrue, hangOneReport } from "#web/features/open/try-to-cheat/changes/moves.ts";
import {
  conclusionOf,
  judgementOf,
  withConclusion,
  withJudgement,
} from "#web/features/open/try-to-cheat/changes/review-changes.ts";
import {
  withConfirmed,
  withMoreSystems,
  withoutSystem,
  withSystem,
} from "#web/features/open/try-to-cheat/changes/system-changes.ts";
import { sampleFile } from "#web/features/open/try-to-cheat/games.ts";
import { loadDossier } from "#web/features/open/try-to-cheat/load-dossier.ts";

type Change = (dossier: Dossier) => Dossier;

const sample = await loadDossier(sampleFile);
const changed = (...changes: Change[]): Dossier => changes.reduce((dossier, change) => change(dossier), sample);
const summary = (...changes: Change[]): Summary => score(changed(...changes));
const overall = (...changes: Change[]) => {
  const result = summary(...changes).overall;
  if (result === null) throw new Error("nothing could be assessed");
  return result;
};
const codes = (...changes: Change[]): string[] => summary(...changes).flags.map(({ code }) => code);

const question = "overrule";
const yes: Change = (dossier) => withAnswer(dossier, { question, value: "before-effect" });
const report: Change = (dossier) => withOffer(dossier, { question, offer: { kind: "report" } });
const accepted: Change = (dossier) => withJudgement(dossier, { question, judgement: "accepted" });
const notApplicable: Change = (dossier) => withAnswer(dossier, { question, value: "na" });
const acceptedAsSuch: Change = (dossier) => withConclusion(dossier, { question, conclusion: "accepts-na" });

describe("an answer on the bench", () => {
  it("that is better raises what is claimed, and blank it raises nothing", () => {
    expect(overall(yes).claimed).toBeGreaterThan(overall().claimed);
    const blank = overall(yes, (dossier) => withAnswer(dossier, { question, value: undefined }));
    expect(blank.claimed).toBeLessThan(overall(yes).claimed);
    expect(blank.coverage).toBeLessThan(overall(yes).coverage);
  });

  it("with evidence that nobody looked at is assured more, and checked no more", () => {
    expect(overall(yes, report).assured).toBeGreaterThan(overall(yes).assured);
    expect(overall(yes, report).checked).toBe(overall(yes).checked);
    expect(overall(yes, report, accepted).checked).toBeGreaterThan(overall(yes).checked);
  });

  it("loses what a reviewer concluded on it when it or its evidence changes", () => {
    const agreed: Change = (dossier) => withConclusion(dossier, { question, conclusion: "agrees" });
    expect(conclusionOf(changed(yes, agreed), question)).toBe("agrees");
    expect(conclusionOf(changed(yes, agreed, yes), question)).toBe("none");
    expect(judgementOf(changed(yes, report, accepted), question)).toBe("accepted");
    expect(judgementOf(changed(yes, report, accepted, report), question)).toBe("none");
  });

  it("“does not apply” counts as open until a reviewer accepts it", () => {
    expect(overall(notApplicable).coverage).toBeLessThan(overall().coverage);
    expect(overall(notApplicable, acceptedAsSuch).coverage).toBe(overall().coverage);
    expect(conclusionOf(changed(notApplicable, acceptedAsSuch), question)).toBe("accepts-na");
  });

  it("can lean on a certificate only while there is one that covers it", () => {
    const covered: Change = (dossier) => withCertificateFor(dossier, "ai-policy");
    const onFile: Change = (dossier) => withVerification(dossier, { id: "certificate-1", verification: "document" });
    expect(codes(covered)).toContain("fast_track_lost");
    expect(codes(withMoreCertificates, covered)).toContain("fast_track_lost");
    expect(codes(withMoreCertificates, onFile, covered)).not.toContain("fast_track_lost");
  });

  it("shares an item with others, and an item that nothing lists any more is gone", () => {
    const shared = changed(yes, report, (dossier) =>
      withOffer(dossier, { question: "ai-policy", offer: { kind: "shared", id: `own-${question}` } }),
    );
    expect(offerOf(shared, "ai-policy")).toEqual({ kind: "shared", id: `own-${question}` });
    expect(sharable(shared, "ai-policy")).toHaveLength(1);
    expect(changed(report, (dossier) => withOffer(dossier, { question, offer: { kind: "none" } })).evidence).toEqual(
      [],
    );
  });
});

describe("systems and certificates on the bench", () => {
  const id = "certificate-1";
  const system = "sys";
  const inScope: Change = (dossier) => withReadScope(dossier, { id, system, reviewed: "in" });
  const confirmed: Change = (dossier) => withVerification(dossier, { id, verification: "confirmed" });

  it("a certificate nobody has seen moves what is assured, and nothing that is checked", () => {
    expect(overall(withMoreCertificates).assured).toBeGreaterThan(overall().assured);
    expect(overall(withMoreCertificates).checked).toBe(overall().checked);
    expect(codes(withMoreCertificates)).toContain("certificate_unverified");
  });

  it("counts in full once it is confirmed and its scope is read, until something on it changes", () => {
    const whole = [withMoreCertificates, confirmed, inScope];
    expect(overall(...whole).checked).toBeGreaterThan(overall(withMoreCertificates).checked);
    const suspended = changed(...whole, (dossier) => withFact(dossier, { id, fact: { status: "suspended" } }));
    expect(suspended.certificates[0]?.verification).toBe("document");
    const claimedAgain = changed(...whole, (dossier) => withClaimedScope(dossier, { id, system, claimed: "partial" }));
    expect(claimedAgain.certificates[0]?.scope).toEqual([{ system, claimed: "partial" }]);
  });

  it("gives nothing when a sister company holds it, and half without its list", () => {
    const sister: Change = (dossier) => withFact(dossier, { id, fact: { holder: "sister" } });
    expect(codes(withMoreCertificates, sister)).toContain("certificate_holder_mismatch");
    expect(overall(withMoreCertificates, sister).assured).toBe(overall().assured);
    for (const soa of ["all", "some", "none"] as const) {
      const [certificate] = changed(withMoreCertificates, (dossier) =>
        withFact(dossier, { id, fact: { soa } }),
      ).certificates;
      expect(certificate && soaKindOf(certificate)).toBe(soa);
    }
  });

  it("a system that serves another use, or none, is to be confirmed anew", () => {
    const none: Change = (dossier) => withSystem(dossier, { id: system, says: { use: null } });
    expect(codes(none)).toEqual(expect.arrayContaining(["use_not_served", "system_unconfirmed"]));
    const again: Change = (dossier) => withConfirmed(dossier, { id: system, confirmed: true });
    expect(codes(none, again)).not.toContain("system_unconfirmed");
  });

  it("more systems help nothing, and go without a trace", () => {
    expect(overall(withMoreSystems).assured).toBeLessThanOrEqual(overall().assured);
    const gone = changed(withMoreSystems, withMoreCertificates, (dossier) => withoutSystem(dossier, "more-1"));
    expect(gone.systems).toEqual(sample.systems);
    expect(gone.certificates[0]?.scope).toEqual([{ system, claimed: "in" }]);
    expect(changed(withMoreCertificates, (dossier) => withoutCertificate(dossier, id))).toEqual({ ...sample });
  });
});

describe("what one press does", () => {
  it("three ways to cheat leave what is checked where claims alone put it", () => {
    const cheated = summary(claimTheBest, hangOneReport, withMoreCertificates);
    expect(cheated.overall?.checked).toBe(overall(claimTheBest).checked);
    expect(cheated.conclusive).toBe(false);
  });

  it("a reviewer who finds all of it true makes it count", () => {
    const all = summary(claimTheBest, hangOneReport, withMoreCertificates, findAllTrue);
    expect(all.overall?.checked).toBe(all.overall?.assured);
    expect(all.conclusive).toBe(true);
  });

  it("whatever is pressed, the dossier stays one that the score is defined for", () => {
    const everything = changed(
      claimTheBest,
      hangOneReport,
      withMoreSystems,
      withMoreCertificates,
      withMoreCertificates,
      notApplicable,
      acceptedAsSuch,
      report,
      accepted,
      findAllTrue,
    );
    expect(dossierSchema.safeParse(everything).error?.issues).toBeUndefined();
  });
});
