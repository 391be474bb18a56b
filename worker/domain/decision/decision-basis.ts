import { canonicalJson } from "#domain/canonical-json.ts";
import { type Finding, isOpenFinding } from "#domain/findings/findings.ts";
import type { Summary } from "#domain/scoring/summary.ts";

/** What a reviewer has before them when they decide. */
export interface Decidable {
  readonly submission: { readonly sha256: string };
  readonly assessment: { readonly policyVersion: number };
  readonly reviews: readonly unknown[];
  readonly rounds: readonly unknown[];
  readonly findings: readonly Finding[];
  readonly openReasons: string;
  readonly summary: Pick<Summary, "overall" | "rating" | "flags">;
}

/**
 * What a decision rests on, as a short text: hand-in, conclusions, findings, policy, result and what was said since. Two
 * people who have the same text before them look at the same thing; a conclusion, a new round, a lapsed certificate or a
 * change that the vendor told gives another text.
 */
export const decisionBasis = ({ submission, assessment, summary, ...on }: Decidable): string =>
  canonicalJson({
    submitted: submission.sha256,
    policy: assessment.policyVersion,
    conclusions: on.reviews.length,
    findings: on.findings.reduce((sum, { revision }) => sum + revision, 0),
    open: on.findings.filter(isOpenFinding).length,
    assured: summary.overall?.assured ?? null,
    rating: summary.rating,
    flags: summary.flags.map(({ code, subject, severity }) => `${code} ${subject ?? ""} ${severity}`),
    round: on.rounds.length,
    // Nothing where nothing is open: a proposal of before this was looked at stays what it was.
    ...(on.openReasons !== "" && { said: on.openReasons }),
  });
