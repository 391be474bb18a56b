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
  readonly summary: Pick<Summary, "overall" | "rating" | "flags">;
}

/**
 * What a decision rests on, as a short text: hand-in, conclusions, findings, policy and result. Two people who have the
 * same text before them look at the same thing; a conclusion, a new round or a lapsed certificate gives another text.
 */
export const decisionBasis = ({ submission, assessment, reviews, rounds, findings, summary }: Decidable): string =>
  canonicalJson({
    submitted: submission.sha256,
    policy: assessment.policyVersion,
    conclusions: reviews.length,
    findings: findings.reduce((sum, { revision }) => sum + revision, 0),
    open: findings.filter(isOpenFinding).length,
    assured: summary.overall?.assured ?? null,
    rating: summary.rating,
    flags: summary.flags.map(({ code, subject, severity }) => `${code} ${subject ?? ""} ${severity}`),
    round: rounds.length,
  });
