export type Severity = "critical" | "high" | "medium" | "low" | "info";

/** Everything a score can flag (SCORING 7). */
export type FlagCode =
  | "no_use_named"
  | "no_system_named"
  | "use_not_served"
  | "system_unconfirmed"
  | "trust_unreviewed"
  | "hidden_unreviewed"
  | "no_certificate"
  | "other_standard"
  | "certificate_in_progress"
  | "certificate_suspended"
  | "certificate_withdrawn"
  | "certificate_cancelled"
  | "certificate_not_confirmed"
  | "certificate_expired"
  | "certificate_draft_edition"
  | "surveillance_overdue"
  | "certificate_unaccredited"
  | "certificate_holder_mismatch"
  | "certificate_role_gap"
  | "certificate_expiring"
  | "certificate_not_yet_valid"
  | "certificate_unverified"
  | "soa_missing"
  | "certificate_roles_unknown"
  | "scope_gap"
  | "scope_partial"
  | "scope_unread"
  | "soa_excludes_required"
  | "exclusion_not_credible"
  | "fast_track_lost"
  | "must_have_failed"
  | "must_have_unread"
  | "contradiction"
  | "evidence_stretched"
  | "paper_only"
  | "human_oversight_weak"
  | "data_governance_weak"
  | "supplier_ungoverned"
  | "supplier_outside_boundary"
  | "stale_evidence"
  | "low_coverage";

/** Something a reviewer must know of; each (code, subject) appears once (SCORING 7). */
export interface Flag {
  readonly code: FlagCode;
  readonly severity: Severity;
  /** The use, system, certificate, evidence item, question, control or domain it is about; null for the whole. */
  readonly subject: string | null;
}

/** The severities, worst first. */
export const severities: readonly Severity[] = ["critical", "high", "medium", "low", "info"];
const compareText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Each (code, subject) once, by severity, code and subject; null sorts first (SCORING 7). */
export function inOrder(flags: readonly Flag[]): Flag[] {
  const unique = new Map(flags.map((flag) => [`${flag.code}\n${flag.subject ?? ""}`, flag]));
  return [...unique.values()].sort(
    (one, other) =>
      severities.indexOf(one.severity) - severities.indexOf(other.severity) ||
      compareText(one.code, other.code) ||
      compareText(one.subject ?? "", other.subject ?? ""),
  );
}
