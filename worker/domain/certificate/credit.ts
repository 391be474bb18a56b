import type { Certificate, Dossier } from "#domain/dossier/dossier.ts";
import type { Policy } from "#domain/policy/policy.ts";
import { type AssuranceParts, assuranceParts, product } from "./assurance.ts";
import { scopeShare } from "./scope.ts";
import { excludesCredibly, includes } from "./soa.ts";
import { counts } from "./standard.ts";

/** One certificate of an AI management system with every factor of its credit (SCORING 4). */
export interface RatedCertificate {
  readonly certificate: Certificate;
  readonly parts: AssuranceParts;
  readonly assurance: number;
  readonly withoutVerification: number;
  readonly scope: number;
}

export type CreditInput = Pick<Dossier, "asOf" | "vendor" | "certificates" | "systems">;

/** The certificates that take part in credit, rated; others give nothing. */
export function rateCertificates(dossier: CreditInput, policy: Policy): RatedCertificate[] {
  return dossier.certificates.filter(counts).map((certificate) => {
    const parts = assuranceParts(certificate, { dossier, policy });
    return { certificate, parts, ...product(parts), scope: scopeShare(certificate, dossier.systems) };
  });
}

function inSoa({ certificate }: RatedCertificate, control: string, policy: Policy): number {
  if (certificate.soa === undefined) return policy.factors.soaMissing;
  return includes(certificate, control) ? 1 : 0;
}

const best = (values: readonly number[]): number => values.reduce((most, value) => Math.max(most, value), 0);

/** assurance × scope × inSoA of the best certificate, 0 to 1 (SCORING 4). */
export function credit(control: string, rated: readonly RatedCertificate[], policy: Policy): number {
  return best(rated.map((one) => one.assurance * one.scope * inSoa(one, control, policy)));
}

/** The credit without its verification part, of certificates confirmed or on file: what the fast track asks for (SCORING 2). */
export function eligible(control: string, rated: readonly RatedCertificate[], policy: Policy): number {
  const onFile = rated.filter(({ certificate }) =>
    ["confirmed", "document"].includes(certificate.verification ?? "none"),
  );
  return best(onFile.map((one) => one.withoutVerification * one.scope * inSoa(one, control, policy)));
}

/** Whether SoAs of confirmed certificates with assurance and scope excuse every one of the controls (SCORING 2). */
export function soaExcuses(controls: readonly string[], when: ExcuseInput): boolean {
  const trusted = when.rated.filter(
    (one) => one.certificate.verification === "confirmed" && one.assurance > 0 && one.scope > 0,
  );
  return controls.every(
    (control) =>
      !when.policy.requiredControls.includes(control) &&
      trusted.some(({ certificate }) => excludesCredibly(certificate, control, when.systems)),
  );
}

export interface ExcuseInput {
  readonly rated: readonly RatedCertificate[];
  readonly systems: Dossier["systems"];
  readonly policy: Policy;
}
