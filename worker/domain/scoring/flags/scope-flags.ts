import { scopeMatch, scopeMatchWorth } from "#domain/certificate/scope.ts";
import { excludes, includes, isCredibleExclusion } from "#domain/certificate/soa.ts";
import type { AiSystem } from "#domain/dossier/dossier.ts";
import { inherentRisk } from "#domain/dossier/inherent-risk.ts";
import type { Scoring } from "../scoring-run.ts";
import type { Flag } from "./flag.ts";

/** Flags about what certificates leave out: systems and controls (SCORING 7). */
export function scopeFlags(run: Scoring): Flag[] {
  return [...run.setting.dossier.systems.flatMap((system) => systemFlags(system, run)), ...soaFlags(run)];
}

function systemFlags(system: AiSystem, { setting }: Scoring): Flag[] {
  const inForce = setting.rated.filter((rated) => rated.parts.validity === 1);
  if (inForce.length === 0) return [];
  const best = Math.max(...inForce.map((rated) => scopeMatchWorth(scopeMatch(rated.certificate, system.id))));
  const risk = inherentRisk(system.factors);
  const severity = risk >= 1 / 3 ? "medium" : "low";
  if (best === 0) return [{ code: "scope_gap", severity: risk >= 2 / 3 ? "high" : severity, subject: system.id }];
  return best < 1 ? [{ code: "scope_partial", severity, subject: system.id }] : [];
}

function soaFlags({ setting }: Scoring): Flag[] {
  const { policy, dossier } = setting;
  const withSoa = setting.rated
    .map((rated) => rated.certificate)
    .filter((certificate) => certificate.soa !== undefined);
  return withSoa.flatMap((certificate) => {
    const missing = policy.requiredControls.filter((control) => !includes(certificate, control));
    const incredible = Object.keys(certificate.soa ?? {}).filter(
      (control) => excludes(certificate, control) && !isCredibleExclusion(control, dossier.systems),
    );
    return [
      ...missing.map((subject): Flag => ({ code: "soa_excludes_required", severity: "high", subject })),
      ...incredible.map((subject): Flag => ({ code: "exclusion_not_credible", severity: "high", subject })),
    ];
  });
}
