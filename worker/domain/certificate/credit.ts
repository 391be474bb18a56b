import { lettersOf } from "#domain/alike.ts";
import type { Certificate, Dossier } from "#domain/dossier/dossier.ts";
import type { Policy } from "#domain/policy/policy.ts";
import { type AssuranceParts, assuranceParts, product } from "./assurance.ts";
import { type ScopeShares, scopeShares } from "./scope.ts";
import { excludesCredibly, hasSoa, includes } from "./soa.ts";
import { counts } from "./standard.ts";

/** One entry of a certificate of an AI management system with every factor of its credit (SCORING 4). */
export interface RatedCertificate extends ScopeShares {
  readonly certificate: Certificate;
  readonly parts: AssuranceParts;
  readonly assurance: number;
  readonly withoutVerification: number;
}

export type CreditInput = Pick<Dossier, "asOf" | "vendor" | "certificates" | "systems" | "uses">;

/** The entries that take part in credit, rated; others give nothing. */
export function rateCertificates(dossier: CreditInput, policy: Policy): RatedCertificate[] {
  return dossier.certificates.filter(counts).map((certificate) => {
    const parts = assuranceParts(certificate, { dossier, policy });
    return { certificate, parts, ...product(parts), ...scopeShares(certificate, dossier, policy.factors) };
  });
}

function inSoa({ certificate }: RatedCertificate, control: string, policy: Policy): number {
  if (!hasSoa(certificate)) return policy.factors.soaMissing;
  return includes(certificate, control) ? 1 : 0;
}

/** What two entries of one certificate have in common: its body and number, however they are written (SCORING 4). */
export const certificateKey = ({ certificationBody = "", number = "" }: Certificate): string =>
  `${lettersOf(certificationBody)} ${lettersOf(number)}`;

/** The entries by the certificate they are of. */
const byCertificate = (rated: readonly RatedCertificate[]): readonly (readonly RatedCertificate[])[] => [
  ...Map.groupBy(rated, ({ certificate }) => certificateKey(certificate)).values(),
];

/** The best of the certificates, each worth the least of its entries; 0 without one. */
const bestOfLeast = (rated: readonly RatedCertificate[], worth: (one: RatedCertificate) => number): number =>
  Math.max(0, ...byCertificate(rated).map((entries) => Math.min(...entries.map(worth))));

const isConfirmed = ({ certificate }: RatedCertificate): boolean => certificate.verification === "confirmed";

/** assurance × scope × inSoA, 0 to 1 (SCORING 4). */
export const credit = (control: string, rated: readonly RatedCertificate[], policy: Policy): number =>
  bestOfLeast(rated, (one) => one.assurance * one.scope * inSoa(one, control, policy));

/** The credit of what a reviewer has confirmed: certificate, scope and systems (SCORING 4, checked credit). */
export const checkedCredit = (control: string, rated: readonly RatedCertificate[], policy: Policy): number =>
  bestOfLeast(rated, (one) => (isConfirmed(one) ? one.assurance * one.checkedScope * inSoa(one, control, policy) : 0));

/** The credit without its verification part, of certificates confirmed or on file: what the fast track asks for (SCORING 2). */
export const eligible = (control: string, rated: readonly RatedCertificate[], policy: Policy): number =>
  bestOfLeast(rated, (one) =>
    isConfirmed(one) || one.certificate.verification === "document"
      ? one.withoutVerification * one.faceScope * inSoa(one, control, policy)
      : 0,
  );

/** Whether SoAs of confirmed certificates with assurance and checked scope excuse every one of the controls (SCORING 2). */
export function soaExcuses(controls: readonly string[], when: ExcuseInput): boolean {
  const certificates = byCertificate(when.rated);
  const excuses = (control: string) => (one: RatedCertificate) =>
    isConfirmed(one) &&
    one.assurance > 0 &&
    one.checkedScope > 0 &&
    excludesCredibly(one.certificate, control, when.dossier);
  return controls.every(
    (control) =>
      !when.policy.requiredControls.includes(control) &&
      certificates.some((entries) => entries.every(excuses(control))),
  );
}

export interface ExcuseInput {
  readonly rated: readonly RatedCertificate[];
  readonly dossier: Pick<Dossier, "systems" | "uses">;
  readonly policy: Policy;
}
