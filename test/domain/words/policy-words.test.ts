import { describe, expect, it } from "vitest";
import { soaSides } from "#domain/certificate/soa.ts";
import { defaultPolicy, resolvePolicy } from "#domain/policy/policy.ts";
import type { EffectReason } from "#domain/scoring/certificate-effect.ts";
import { certificateEffect } from "#domain/scoring/certificate-effect.ts";
import type { Flag, FlagCode } from "#domain/scoring/flags/flag.ts";
import { settingOf } from "#domain/scoring/setting.ts";
import { factorRows } from "#domain/words/certificate-facts.ts";
import { effectReasonWords } from "#domain/words/effect-reasons.ts";
import { flagWords } from "#domain/words/flags.ts";
import { notIncludedWords } from "#domain/words/soa.ts";
import { questionnaireOf, smallDossier, soundCertificate, yesNo } from "#test/support/dossiers/small.ts";

/** Every flag there is: the compiler asks for each. */
const severityOf: Readonly<Record<FlagCode, Flag["severity"]>> = {
  no_use_named: "high",
  no_system_named: "high",
  use_not_served: "high",
  system_unconfirmed: "low",
  trust_unreviewed: "high",
  hidden_unreviewed: "medium",
  no_certificate: "info",
  other_standard: "info",
  certificate_in_progress: "info",
  certificate_suspended: "critical",
  certificate_withdrawn: "critical",
  certificate_cancelled: "critical",
  certificate_not_confirmed: "critical",
  certificate_expired: "high",
  certificate_draft_edition: "high",
  surveillance_overdue: "high",
  certificate_unaccredited: "high",
  certificate_holder_mismatch: "high",
  certificate_role_gap: "high",
  certificate_expiring: "medium",
  certificate_not_yet_valid: "medium",
  certificate_unverified: "medium",
  soa_missing: "medium",
  certificate_roles_unknown: "low",
  scope_gap: "high",
  scope_partial: "low",
  scope_unread: "medium",
  soa_excludes_required: "high",
  exclusion_not_credible: "high",
  fast_track_lost: "high",
  must_have_failed: "critical",
  must_have_unread: "high",
  contradiction: "medium",
  evidence_stretched: "medium",
  paper_only: "high",
  human_oversight_weak: "high",
  data_governance_weak: "high",
  supplier_ungoverned: "high",
  supplier_outside_boundary: "medium",
  stale_evidence: "low",
  low_coverage: "medium",
};
const codes = Object.keys(severityOf) as FlagCode[];
const changes = {
  factors: {
    surveillanceOverdue: 0.61,
    unaccredited: 0.62,
    documentOnly: 0.63,
    unverified: 0.64,
    holderMismatch: 0.67,
    soaMissing: 0.68,
    scopeUnread: 0.69,
    notCovered: 0.73,
  },
  assurance: { asserted: 0.31, documented: 0.32, operating: 0.33, verified: 0.34 },
  evidenceMaxAgeMonths: 7,
  minCoverage: 0.71,
};
const adviceUnder = (factors: Partial<typeof changes.factors>, code: FlagCode): string =>
  flagWords(
    { code, severity: severityOf[code], subject: "c" },
    { policy: resolvePolicy({ factors }), nameOf: () => "C-1" },
  ).advice;

const withoutSoa = soundCertificate({ soa: undefined });
const dossierUnder = (policy: object) =>
  smallDossier({
    certificates: [withoutSoa],
    questionnaire: questionnaireOf(yesNo("one", "A.2.2", { coveredBy: "certificate" })),
    policy,
  });

const allWords = (): string[] => {
  const dossier = dossierUnder(changes);
  const [rated] = settingOf(dossier).rated;
  const reasons: EffectReason[] = [
    ...certificateEffect(dossier).reasons,
    ...(["validity", "surveillance", "accreditation", "verification", "holder", "role", "no-certificate"] as const).map(
      (code) => ({ code, certificate: "c" }),
    ),
    { code: "soa-missing", certificate: "c" },
    { code: "soa-required", certificate: "c" },
  ];
  return [
    ...codes.flatMap((code) => {
      const context = { policy: resolvePolicy(changes), nameOf: () => "C-1" };
      return Object.values(flagWords({ code, severity: severityOf[code], subject: "c" }, context));
    }),
    ...(rated ? factorRows(rated, dossier).map(({ test, facts }) => `${test}: ${facts}`) : []),
    ...reasons.map((reason) => effectReasonWords(reason, { certificate: () => "C-1", system: () => "S" })),
  ];
};

describe("words about a score", () => {
  it("carry no number of the usual policy when every constant is another", () => {
    const { factors, assurance, evidenceMaxAgeMonths, minCoverage } = defaultPolicy;
    const usual = [...Object.values(factors), ...Object.values(assurance), minCoverage]
      .filter((share) => share > 0 && share < 1)
      .map((share) => `${share * 100}%`);
    const forbidden = new RegExp(
      `\\b(?:${[...usual, `${evidenceMaxAgeMonths} months`].join("|")})|\\b(?:half|quarter|third)\\b`,
      "i",
    );
    expect(allWords().filter((words) => forbidden.test(words))).toEqual([]);
  });

  it.each<[FlagCode, keyof typeof changes.factors]>([
    ["surveillance_overdue", "surveillanceOverdue"],
    ["certificate_unaccredited", "unaccredited"],
    ["certificate_holder_mismatch", "holderMismatch"],
    ["soa_missing", "soaMissing"],
  ])("say of %s what the policy of the score makes of it: a share, nothing, or all", (code, factor) => {
    expect(adviceUnder({ [factor]: 0.62 }, code)).toMatch(/^Only 62% of the credit is given\b/);
    expect(adviceUnder({ [factor]: 0.997 }, code)).toMatch(/^Only >99% of the credit is given\b/);
    expect(adviceUnder({ [factor]: 0 }, code)).toMatch(/^It gives no credit\b/);
    expect(adviceUnder({ [factor]: 1 }, code)).toMatch(/^Under the policy that costs no credit\./);
  });

  it("say of a certificate without a Statement of Applicability what each control gets", () => {
    const facts = (soaMissing: number) => {
      const dossier = dossierUnder({ factors: { soaMissing } });
      const [rated] = settingOf(dossier).rated;
      return rated && factorRows(rated, dossier).find(({ id }) => id === "soa")?.facts;
    };
    expect(facts(0.3)).toBe("Not given: every control gets 30%");
    expect(facts(0)).toBe("Not given: no control gets credit");
    expect(facts(1)).toBe("Not given: every control gets the full credit all the same");
  });

  it("tell a vendor no weight of the buyer's, and no reason that costs nothing", () => {
    const reasons = (soaMissing: number) => certificateEffect(dossierUnder({ factors: { soaMissing } })).reasons;
    expect(reasons(0.3)).toContainEqual({ code: "soa-missing", certificate: withoutSoa.id });
    expect(reasons(0)).toContainEqual({ code: "soa-required", certificate: withoutSoa.id });
    expect(reasons(1).filter(({ code }) => code.startsWith("soa"))).toEqual([]);
  });
});

describe("a Statement of Applicability", () => {
  it("is told with what it excludes and what it passes over apart, in the order of the catalogue", () => {
    const { included } = soaSides({});
    expect(included).toEqual([]);
    const soa = Object.fromEntries(soaSides({}).unnamed.map((control) => [control, { included: true }]));
    expect(notIncludedWords(soaSides(soa))).toBe("");
    const { "A.2.2": _first, "A.6.1.3": _other, ...rest } = soa;
    const sides = soaSides({
      ...rest,
      "A.10.2": { included: false, justification: " No suppliers. " },
      "A.7.2": { included: false },
    });
    expect(sides.excluded).toEqual([
      { control: "A.7.2", reason: "" },
      { control: "A.10.2", reason: "No suppliers." },
    ]);
    expect(notIncludedWords(sides)).toBe("It excludes A.7.2 and A.10.2. It says nothing about A.2.2 and A.6.1.3.");
  });
});
