import { areAlike } from "#domain/alike.ts";
import { addDays, addMonths, type CivilDate } from "#domain/civil-date.ts";
import type { Certificate, Dossier } from "#domain/dossier/dossier.ts";
import type { Policy } from "#domain/policy/policy.ts";
import { sameLegalEntity } from "./legal-name.ts";
import { isDraftEdition } from "./standard.ts";

/** The six factors whose product is a certificate's assurance, each 0 to 1 (SCORING 4). */
export interface AssuranceParts {
  readonly validity: number;
  readonly surveillance: number;
  readonly accreditation: number;
  readonly verification: number;
  readonly holder: number;
  readonly role: number;
}

type Circumstances = { dossier: Pick<Dossier, "asOf" | "vendor">; policy: Policy };

export function assuranceParts(certificate: Certificate, { dossier, policy }: Circumstances): AssuranceParts {
  const { factors } = policy;
  const verification = { confirmed: 1, document: factors.documentOnly, none: factors.unverified, failed: 0 };
  return {
    validity: isInForce(certificate, dossier.asOf) ? 1 : 0,
    surveillance: isSurveillanceOverdue(certificate, { asOf: dossier.asOf, policy }) ? factors.surveillanceOverdue : 1,
    accreditation: isAccredited(certificate, policy) ? 1 : factors.unaccredited,
    verification: verification[certificate.verification ?? "none"],
    holder: isHolder(certificate, dossier.vendor.legalName) ? 1 : factors.holderMismatch,
    role: coversMakers(certificate) ? 1 : 0,
  };
}

/** Product of the parts; without verification it is what the fast track looks at (SCORING 2, `eligible`). */
export function product(parts: AssuranceParts): { assurance: number; withoutVerification: number } {
  const { verification, ...rest } = parts;
  const withoutVerification = Object.values(rest).reduce((total, part) => total * part, 1);
  return { assurance: withoutVerification * verification, withoutVerification };
}

/** Active, of a published edition, and between its dates on the as-of day. */
export function isInForce(certificate: Certificate, asOf: CivilDate): boolean {
  const { issued, expires, status, standard } = certificate;
  if (issued === undefined || expires === undefined) return false;
  return status === "active" && !isDraftEdition(standard) && issued <= asOf && asOf <= expires;
}

/** The days on which surveillance audits fall due: cycle start + 12 and + 24 months, before expiry (SCORING 4). */
export function surveillanceDueDates(certificate: Certificate): CivilDate[] {
  const start = certificate.decided ?? certificate.issued;
  if (start === undefined) return [];
  const { expires } = certificate;
  return [12, 24].map((months) => addMonths(start, months)).filter((due) => expires === undefined || due < expires);
}

export function isSurveillanceOverdue(certificate: Certificate, when: { asOf: CivilDate; policy: Policy }): boolean {
  const due = surveillanceDueDates(certificate).filter(
    (day) => when.asOf > addDays(day, when.policy.surveillanceGraceDays),
  );
  return passedAudits(certificate, when.asOf) < due.length;
}

function passedAudits(certificate: Certificate, asOf: CivilDate): number {
  const start = certificate.decided ?? certificate.issued ?? "";
  const audits = certificate.surveillance ?? [];
  return audits.filter((audit) => audit.outcome === "passed" && audit.heldOn > start && audit.heldOn <= asOf).length;
}

export function isAccredited(certificate: Certificate, policy: Policy): boolean {
  const { accreditationBody, accreditedSince, issued } = certificate;
  if (accreditationBody === undefined) return false;
  if (!isRecognised(accreditationBody, policy)) return false;
  return accreditedSince === undefined || issued === undefined || accreditedSince <= issued;
}

/** Whether the certificate is the contracting entity's own, by name or by a reviewer's word (SCORING 4, holder). */
export const isHolder = (certificate: Certificate, legalName: string): boolean =>
  certificate.holderConfirmed === true || sameLegalEntity(certificate.holder, legalName);

const makers = new Set(["provider", "producer", "developer"]);

/** False only when roles are known and all of them merely use AI (SCORING 4, role). */
export function coversMakers(certificate: Certificate): boolean {
  const roles = certificate.roles ?? [];
  return roles.length === 0 || roles.some((role) => makers.has(role.trim().toLowerCase().replace(/^ai /, "")));
}

/** Whether an accreditation body is on the buyer's list, however it is written. */
export const isRecognised = (
  accreditationBody: string,
  { recognisedAccreditationBodies }: Pick<Policy, "recognisedAccreditationBodies">,
): boolean => recognisedAccreditationBodies.some((body) => areAlike(body, accreditationBody));
