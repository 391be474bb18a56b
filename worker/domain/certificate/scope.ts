import type { AiSystem, Certificate, ScopeMatch } from "#domain/dossier/dossier.ts";
import { inherentRisk } from "#domain/dossier/inherent-risk.ts";

const worth: Record<ScopeMatch, number> = { in: 1, partial: 0.5, out: 0, unknown: 0 };
const leastSystemWeight = 0.1;

/** How far the scope covers one system; the reviewer's reading replaces the vendor's, silence is "unknown". */
export function scopeMatch(certificate: Certificate, systemId: string): ScopeMatch {
  const entry = (certificate.scope ?? []).find((one) => one.system === systemId);
  return entry?.reviewed ?? entry?.claimed ?? "unknown";
}

export const scopeMatchWorth = (match: ScopeMatch): number => worth[match];

/** Share 0 to 1 of the systems bought, weighed by inherent risk, that the scope covers; 0 when none is named (SCORING 4). */
export function scopeShare(certificate: Certificate, systems: readonly AiSystem[]): number {
  const weights = systems.map((system) => Math.max(leastSystemWeight, inherentRisk(system.factors)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return 0;
  const covered = systems.reduce(
    (sum, system, index) => sum + (weights[index] ?? 0) * worth[scopeMatch(certificate, system.id)],
    0,
  );
  return covered / total;
}
