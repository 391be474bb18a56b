import { surveillanceDueDates } from "#domain/certificate/assurance.ts";
import { counts } from "#domain/certificate/standard.ts";
import { addDays, addMonths, type CivilDate } from "#domain/civil-date.ts";
import type { Certificate, Dossier } from "#domain/dossier/dossier.ts";
import { type Policy, resolvePolicy } from "#domain/policy/policy.ts";

/** What a day may bring about by itself. */
type TurningKind =
  | "certificate-began"
  | "certificate-expiring"
  | "certificate-expired"
  | "surveillance-lapsed"
  | "audit-held"
  | "evidence-began"
  | "evidence-aged";

/** A day on which some rule that looks at the date may turn, and the certificate or file that it is about. */
export interface TurningPoint {
  readonly on: CivilDate;
  readonly kind: TurningKind;
  readonly subject: string;
}

/** Every one of them, past ones too, in no order. Between two of their days time changes nothing. */
export function turningPoints(dossier: Dossier): TurningPoint[] {
  const policy = resolvePolicy(dossier.policy);
  const certificates = dossier.certificates.filter(counts).flatMap((one) => certificatePoints(one, policy));
  return [...certificates, ...evidencePoints(dossier, policy)];
}

function certificatePoints(certificate: Certificate, policy: Policy): TurningPoint[] {
  const { id: subject, issued, expires, surveillance = [] } = certificate;
  const at = (kind: TurningKind, on: CivilDate): TurningPoint => ({ on, kind, subject });
  return [
    ...(issued === undefined ? [] : [at("certificate-began", issued)]),
    ...(expires === undefined
      ? []
      : [
          at("certificate-expiring", addDays(expires, -policy.expiringDays)),
          at("certificate-expired", addDays(expires, 1)),
        ]),
    ...surveillanceDueDates(certificate).map((due) =>
      at("surveillance-lapsed", addDays(due, policy.surveillanceGraceDays + 1)),
    ),
    ...surveillance.map(({ heldOn }) => at("audit-held", heldOn)),
  ];
}

function evidencePoints({ answers, evidence }: Dossier, { evidenceMaxAgeMonths }: Policy): TurningPoint[] {
  const attached = new Set(Object.values(answers).flatMap((answer) => answer.evidence ?? []));
  return evidence
    .filter((item) => attached.has(item.id) && item.accepted !== false)
    .flatMap(({ id: subject, dated }): TurningPoint[] =>
      dated === undefined
        ? []
        : [
            { on: dated, kind: "evidence-began", subject },
            { on: addDays(addMonths(dated, evidenceMaxAgeMonths), 1), kind: "evidence-aged", subject },
          ],
    );
}
