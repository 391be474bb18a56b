import { isScopeUnread, lowestMatch, scopeMatch, scopeMatchWorth, systemsServing } from "#domain/certificate/scope.ts";
import { excludes, hasSoa, includes, isCredibleExclusion } from "#domain/certificate/soa.ts";
import type { Use } from "#domain/dossier/dossier.ts";
import { inherentRisk } from "#domain/dossier/inherent-risk.ts";
import { reaches } from "#domain/dossier/reaches.ts";
import type { Scoring } from "../scoring-run.ts";
import type { Flag, Severity } from "./flag.ts";

/** Flags about what certificates leave out: uses, systems and controls (SCORING 7). */
export function scopeFlags(run: Scoring): Flag[] {
  return [...run.setting.dossier.uses.flatMap((use) => useFlags(use, run)), ...unreadScopes(run), ...soaFlags(run)];
}

function useFlags(use: Use, { setting }: Scoring): Flag[] {
  const { dossier } = setting;
  const serving = systemsServing(dossier, use);
  const inForce = setting.rated.filter((rated) => rated.parts.validity === 1);
  if (inForce.length === 0 || serving.length === 0) return [];
  const best = Math.max(
    ...inForce.map(({ certificate }) => lowestMatch(serving, ({ id }) => scopeMatchWorth(scopeMatch(certificate, id)))),
  );
  const risk = inherentRisk(use.factors);
  const severity: Severity = reaches(risk, 1 / 3) ? "medium" : "low";
  if (best === 0) return [{ code: "scope_gap", severity: reaches(risk, 2 / 3) ? "high" : severity, subject: use.id }];
  return best < 1 ? [{ code: "scope_partial", severity, subject: use.id }] : [];
}

/** Systems that a confirmed certificate covers by the vendor's word alone. */
function unreadScopes({ setting: { dossier, rated } }: Scoring): Flag[] {
  const confirmed = rated.map(({ certificate }) => certificate).filter((one) => one.verification === "confirmed");
  return dossier.systems
    .filter(({ id, use }) => typeof use === "string" && confirmed.some((certificate) => isScopeUnread(certificate, id)))
    .map(({ id }) => ({ code: "scope_unread", severity: "medium", subject: id }));
}

function soaFlags({ setting }: Scoring): Flag[] {
  const { policy, dossier } = setting;
  const withSoa = setting.rated.map((rated) => rated.certificate).filter(hasSoa);
  return withSoa.flatMap((certificate) => {
    const missing = policy.requiredControls.filter((control) => !includes(certificate, control));
    const incredible = Object.keys(certificate.soa ?? {}).filter(
      (control) => excludes(certificate, control) && !isCredibleExclusion(control, dossier),
    );
    return [
      ...missing.map((subject): Flag => ({ code: "soa_excludes_required", severity: "high", subject })),
      ...incredible.map((subject): Flag => ({ code: "exclusion_not_credible", severity: "high", subject })),
    ];
  });
}
