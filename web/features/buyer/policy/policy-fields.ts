import type { Policy, PolicyChanges } from "#domain/policy/policy.ts";
import { strengthWords } from "#domain/words/assurance.ts";

/** One number of the policy: where it stands, what it is called, and what a higher one does. */
interface PolicyField {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly kind: "share" | "count";
  readonly read: (policy: Policy) => number;
  readonly write: (changes: PolicyChanges, value: number) => PolicyChanges;
}

interface PolicyGroup {
  readonly title: string;
  readonly problems: readonly (keyof Policy)[];
  readonly fields: readonly PolicyField[];
}

const ladder = (key: keyof Policy["assurance"]): PolicyField => ({
  id: `assurance-${key}`,
  label: strengthWords[key],
  kind: "share",
  read: ({ assurance }) => assurance[key],
  write: (changes, value) => ({ ...changes, assurance: { ...changes.assurance, [key]: value } }),
});
const factor = (key: keyof Policy["factors"], label: string): PolicyField => ({
  id: `factors-${key}`,
  label,
  kind: "share",
  read: ({ factors }) => factors[key],
  write: (changes, value) => ({ ...changes, factors: { ...changes.factors, [key]: value } }),
});
const plain = (
  key: "evidenceMaxAgeMonths" | "surveillanceGraceDays" | "expiringDays" | "fastTrackThreshold" | "minCoverage",
  of: Pick<PolicyField, "label" | "kind" | "hint">,
): PolicyField => ({
  id: key,
  ...of,
  read: (policy) => policy[key],
  write: (changes, value) => ({ ...changes, [key]: value }),
});
const band = (index: 0 | 1 | 2, label: string): PolicyField => ({
  id: `bands-${index}`,
  label,
  kind: "share",
  read: ({ bands }) => bands[index],
  write: (changes, value) => {
    const [low, middle, high] = changes.bands ?? [0.15, 0.3, 0.5];
    const bands: [number, number, number] = [low, middle, high];
    bands[index] = value;
    return { ...changes, bands };
  },
});

/** The constants of the score, in the groups and the order of SCORING. */
export const policyGroups: readonly PolicyGroup[] = [
  {
    title: "How much an answer is believed",
    problems: ["assurance"],
    fields: [ladder("asserted"), ladder("documented"), ladder("operating"), ladder("verified")],
  },
  {
    title: "What is left of a certificate when a part is missing",
    problems: ["factors"],
    fields: [
      factor("surveillanceOverdue", "A surveillance audit is overdue"),
      factor("unaccredited", "Its body is not accredited by one we know"),
      factor("documentOnly", "Only the document is on file"),
      factor("unverified", "Nobody has seen it"),
      factor("holderMismatch", "Another legal entity holds it"),
      factor("soaMissing", "No Statement of Applicability"),
      factor("scopeUnread", "Nobody has read whether its scope covers a system"),
      factor("notCovered", "The answer is one that a certificate may not give"),
    ],
  },
  {
    title: "Days and months",
    problems: ["evidenceMaxAgeMonths"],
    fields: [
      plain("evidenceMaxAgeMonths", { label: "Evidence counts in full for, in months", kind: "count" }),
      plain("surveillanceGraceDays", { label: "Grace for a surveillance audit, in days", kind: "count" }),
      plain("expiringDays", { label: "Warn before a certificate expires, in days", kind: "count" }),
    ],
  },
  {
    title: "Ratings and thresholds",
    problems: ["bands", "fastTrackThreshold"],
    fields: [
      band(0, "Residual risk is low up to"),
      band(1, "moderate up to"),
      band(2, "high up to, and critical above"),
      plain("fastTrackThreshold", { label: "A certificate answers questions from", kind: "share" }),
      plain("minCoverage", { label: "A rating is conclusive from this share answered", kind: "share" }),
    ],
  },
];
