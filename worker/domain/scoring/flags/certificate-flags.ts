import { coversMakers, isAccredited, isHolder, isSurveillanceOverdue } from "#domain/certificate/assurance.ts";
import type { RatedCertificate } from "#domain/certificate/credit.ts";
import { hasSoa } from "#domain/certificate/soa.ts";
import { counts, isAimsStandard, isDraftEdition } from "#domain/certificate/standard.ts";
import { addDays } from "#domain/civil-date.ts";
import type { Scoring } from "../scoring-run.ts";
import type { Flag, FlagCode, Severity } from "./flag.ts";

/** Flags about the certificates themselves (SCORING 7). */
export function certificateFlags({ setting }: Scoring): Flag[] {
  const { certificates } = setting.dossier;
  const others = certificates
    .filter((certificate) => !counts(certificate))
    .map((certificate): Flag => {
      const code = isAimsStandard(certificate.standard) ? "certificate_in_progress" : "other_standard";
      return { code, severity: "info", subject: certificate.id };
    });
  const none: Flag[] = setting.rated.length === 0 ? [{ code: "no_certificate", severity: "info", subject: null }] : [];
  return [...none, ...others, ...setting.rated.flatMap((rated) => flagsOfOne(rated, setting))];
}

function flagsOfOne(rated: RatedCertificate, { dossier, policy }: Scoring["setting"]): Flag[] {
  const { certificate } = rated;
  const { asOf } = dossier;
  const { status, issued, expires, verification = "none", roles = [] } = certificate;
  const expired = status === "expired" || (expires !== undefined && expires < asOf);
  const expiresSoon = expires !== undefined && asOf <= expires && expires <= addDays(asOf, policy.expiringDays);
  const rows: [FlagCode, Severity, boolean][] = [
    ["certificate_suspended", "critical", status === "suspended"],
    ["certificate_withdrawn", "critical", status === "withdrawn"],
    ["certificate_cancelled", "critical", status === "cancelled"],
    ["certificate_not_confirmed", "critical", verification === "failed"],
    ["certificate_expired", "high", expired],
    ["certificate_draft_edition", "high", isDraftEdition(certificate.standard)],
    ["surveillance_overdue", "high", isSurveillanceOverdue(certificate, { asOf, policy })],
    ["certificate_unaccredited", "high", !isAccredited(certificate, policy)],
    ["certificate_holder_mismatch", "high", !isHolder(certificate, dossier.vendor.legalName)],
    ["certificate_role_gap", "high", !coversMakers(certificate)],
    ["certificate_expiring", "medium", expiresSoon],
    ["certificate_not_yet_valid", "medium", issued !== undefined && issued > asOf],
    ["certificate_unverified", "medium", verification === "none" || verification === "document"],
    ["soa_missing", "medium", !hasSoa(certificate)],
    ["certificate_roles_unknown", "low", roles.length === 0],
  ];
  return rows
    .filter(([, , applies]) => applies)
    .map(([code, severity]) => ({ code, severity, subject: certificate.id }));
}
