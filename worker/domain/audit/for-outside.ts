import type { Action } from "./actions.ts";

/**
 * What somebody from outside reads in the log of an assessment, whoever did it: what was asked, answered, concluded and decided.
 * Who concluded and decided is named, as in the report; who is asked to, what colleagues plan, read or take away, and who else
 * reads from outside is not theirs.
 */
export const saidOutside = [
  "assessment.sent",
  "assessment.extended",
  "assessment.corrected",
  "assessment.cancelled",
  "assessment.reopened",
  "assessment.archived",
  "assessment.followed",
  "assessment.brought-back",
  "assessment.evidence-withdrawn",
  "invitation.accepted",
  "changes.requested",
  "return.taken-back",
  "return.closed",
  "change.told",
  "review.saved",
  "summary.rescored",
  "finding.saved",
  "decision.made",
  "decision.confirmed",
  "decision.told",
] as const satisfies readonly Action[];

/** What they read where it was done by them, or to what they may read. */
export const theirsOutside = [
  "outside.given",
  "outside.day-changed",
  "outside.taken-back",
  "outside.given-back",
  "outside.ended",
  "outside.read",
  "review.read",
  "evidence.downloaded",
  "report.printed",
  "dossier.downloaded",
  "decision.printed",
  "statement.issued",
] as const satisfies readonly Action[];
