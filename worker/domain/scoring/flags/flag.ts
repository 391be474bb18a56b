export type Severity = "critical" | "high" | "medium" | "low" | "info";

/** Something a reviewer must know of; each (code, subject) appears once (SCORING 7). */
export interface Flag {
  readonly code: string;
  readonly severity: Severity;
  /** The certificate, system, question, control or domain it is about; null for the whole. */
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
