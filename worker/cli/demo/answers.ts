import type { AnswerBody } from "#contract/request.schema.ts";

export type Answers = Readonly<Record<string, AnswerBody>>;

const values = (list: Readonly<Record<string, unknown>>): Answers =>
  Object.fromEntries(Object.entries(list).map(([id, value]) => [id, { value }]));

/** What a vendor that does everything would say to `ai-vendor-core`. */
export const thorough: Answers = values({
  "ai-policy": "yes",
  "policy-review": "under-a-year",
  "accountable-person": "named-with-power",
  "concern-channel": "yes",
  inventory: "with-each-change",
  "oversight-skills": "yes",
  "impact-assessment": "every-system",
  "release-limits": "yes",
  "kinds-of-tests": ["accuracy", "fairness", "attacks", "misuse"],
  monitoring: "automatic",
  "log-retention": "year",
  "trains-on-our-data": "no",
  "training-data-origin": "yes",
  "data-quality": "every-system",
  "user-information": ["is-ai", "purpose", "limits", "challenge"],
  "outside-reports": "yes",
  "incident-notice": "one-day",
  "incident-history": "None in the last 24 months.",
  overrule: "before-effect",
  "outside-purpose": "detect-and-act",
  "supplier-checks": "before-and-yearly",
  "shared-duties": "yes",
  "change-notice": "month",
});

/** A vendor on the way: most of it is there, some of it is thin. */
export const solid: Answers = {
  ...thorough,
  ...values({
    "policy-review": "one-to-two-years",
    "accountable-person": "named",
    inventory: "quarterly",
    "impact-assessment": "higher-risk",
    "kinds-of-tests": ["accuracy", "attacks", "misuse"],
    monitoring: "regular",
    "log-retention": "six-months",
    "data-quality": "higher-risk",
    "incident-notice": "three-days",
    overrule: "after-effect",
    "outside-purpose": "technical-limits",
    "change-notice": "fortnight",
  }),
};

/** A vendor that has begun: much is partial, and the hard parts are open. */
export const modest: Answers = {
  ...solid,
  ...values({
    "ai-policy": "partial",
    "policy-review": "first-edition",
    "accountable-person": "team",
    "concern-channel": "no",
    inventory: "yearly",
    "oversight-skills": "partial",
    "impact-assessment": "now-and-then",
    "release-limits": "partial",
    "kinds-of-tests": ["accuracy"],
    monitoring: "complaints",
    "training-data-origin": "partial",
    "user-information": ["is-ai", "purpose"],
    "incident-notice": "week",
    overrule: "ask-vendor",
    "outside-purpose": "terms-only",
    "supplier-checks": "security-only",
    "shared-duties": "partial",
  }),
};

/** Adds the vendor's own words to some answers. */
export const explain = (answers: Answers, words: Readonly<Record<string, string>>): Answers => ({
  ...answers,
  ...Object.fromEntries(Object.entries(words).map(([id, explanation]) => [id, { ...answers[id], explanation }])),
});

/** Attaches files, by key, to answers. */
export const attach = (answers: Answers, files: Readonly<Record<string, readonly string[]>>): Answers => ({
  ...answers,
  ...Object.fromEntries(
    Object.entries(files).map(([id, evidence]) => [id, { ...answers[id], evidence: [...evidence] }]),
  ),
});

/** Lets the certificate stand in for answers. */
export const byCertificate = (answers: Answers, ids: readonly string[]): Answers => ({
  ...answers,
  ...Object.fromEntries(ids.map((id) => [id, { byCertificate: true }])),
});

/** Leaves questions open. */
export const without = (answers: Answers, ids: readonly string[]): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([id]) => !ids.includes(id)));

/** The questions of `ai-vendor-core` that a certificate may answer. */
export const coverable = [
  "ai-policy",
  "policy-review",
  "concern-channel",
  "inventory",
  "oversight-skills",
  "impact-assessment",
  "release-limits",
  "monitoring",
  "training-data-origin",
  "data-quality",
  "outside-reports",
  "supplier-checks",
  "shared-duties",
] as const;
