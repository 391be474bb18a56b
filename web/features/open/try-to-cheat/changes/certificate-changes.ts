import { controlIds, controls } from "#domain/catalogue/controls.ts";
import { addMonths } from "#domain/civil-date.ts";
import type { Certificate, Dossier, ScopeMatch } from "#domain/dossier/dossier.ts";
import { changeById, freeId } from "./by-id.ts";

/** What a Statement of Applicability says here: every control, all but some, or there is none. */
export type SoaKind = "all" | "some" | "none";

const leftOut = new Set(["A.7", "A.10"]);
const soas: Readonly<Record<SoaKind, NonNullable<Certificate["soa"]> | null>> = {
  all: Object.fromEntries(controlIds.map((id) => [id, { included: true }])),
  some: Object.fromEntries(controls.map(({ id, domain }) => [id, { included: !leftOut.has(domain) }])),
  none: null,
};

export function soaKindOf({ soa }: Certificate): SoaKind {
  if (soa === undefined || soa === null) return "none";
  return controlIds.every((id) => soa[id]?.included === true) ? "all" : "some";
}

/** One more certificate, spotless to look at, that nobody has seen. */
export function withMoreCertificates(dossier: Dossier): Dossier {
  const issued = addMonths(dossier.asOf, -6);
  const certificate: Certificate = {
    id: freeId(dossier.certificates, "certificate"),
    standard: "ISO/IEC 42001:2023",
    number: `AIMS-${1001 + dossier.certificates.length}`,
    holder: dossier.vendor.legalName,
    certificationBody: "Northgate",
    accreditationBody: "UKAS",
    status: "active",
    issued,
    expires: addMonths(issued, 36),
    roles: ["provider"],
    verification: "none",
    scope: dossier.systems.map(({ id: system }) => ({ system, claimed: "in" })),
    soa: soas.all,
  };
  return { ...dossier, certificates: [...dossier.certificates, certificate] };
}

export const withoutCertificate = (dossier: Dossier, id: string): Dossier => ({
  ...dossier,
  certificates: dossier.certificates.filter((certificate) => certificate.id !== id),
});

/** What a vendor may say of a certificate; "sister" is a company of the same name with another legal form. */
export type CertificateFact =
  | { readonly status: Certificate["status"] }
  | { readonly holder: "vendor" | "sister" }
  | { readonly soa: SoaKind };

/** Another fact of a certificate: a check of what it said before lapses. */
export const withFact = (dossier: Dossier, { id, fact }: { id: string; fact: CertificateFact }): Dossier =>
  changed(dossier, id, ({ holderConfirmed: _lapsed, ...certificate }) => ({
    ...certificate,
    ...printed(dossier, fact),
    ...(certificate.verification === "confirmed" && { verification: "document" as const }),
  }));

function printed({ vendor }: Dossier, fact: CertificateFact): Partial<Certificate> {
  if ("status" in fact) return fact;
  if ("soa" in fact) return { soa: soas[fact.soa] };
  return { holder: fact.holder === "vendor" ? vendor.legalName : sisterOf(vendor.legalName) };
}

/** A company of the group: the same name, another legal form. */
export const sisterOf = (legalName: string): string => `${legalName.replace(/ \S+$/, "")} GmbH`;

export type Verification = NonNullable<Certificate["verification"]>;

/** What became of looking the certificate up. */
export const withVerification = (
  dossier: Dossier,
  { id, verification }: { id: string; verification: Verification },
): Dossier => changed(dossier, id, (certificate) => ({ ...certificate, verification }));

interface ScopeOf {
  readonly id: string;
  readonly system: string;
}

/** What the vendor says of the scope: a reading of it lapses. */
export const withClaimedScope = (dossier: Dossier, { claimed, ...of }: ScopeOf & { claimed: ScopeMatch }): Dossier =>
  withEntry(dossier, of, { system: of.system, claimed });

/** What a reviewer read the scope as; undefined when nobody has read it. */
export function withReadScope(
  dossier: Dossier,
  { reviewed, ...of }: ScopeOf & { reviewed: ScopeMatch | undefined },
): Dossier {
  const { claimed } = scopeOf(dossier, of);
  return withEntry(dossier, of, {
    system: of.system,
    ...(claimed !== undefined && { claimed }),
    ...(reviewed !== undefined && { reviewed }),
  });
}

type Entry = NonNullable<Certificate["scope"]>[number];

/** What a certificate says of a system, and how it was read. */
export const scopeOf = ({ certificates }: Dossier, { id, system }: ScopeOf): Entry =>
  certificates.find((one) => one.id === id)?.scope?.find((entry) => entry.system === system) ?? { system };

const withEntry = (dossier: Dossier, { id, system }: ScopeOf, entry: Entry): Dossier =>
  changed(dossier, id, (certificate) => ({
    ...certificate,
    scope: [...(certificate.scope ?? []).filter((one) => one.system !== system), entry],
  }));

const changed = (dossier: Dossier, id: string, change: (one: Certificate) => Certificate): Dossier => ({
  ...dossier,
  certificates: changeById(dossier.certificates, id, change),
});
