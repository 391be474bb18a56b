import { controlIds } from "#domain/catalogue/controls.ts";
import { assuranceParts, product } from "#domain/certificate/assurance.ts";
import type { RatedCertificate } from "#domain/certificate/credit.ts";
import { scopeShares } from "#domain/certificate/scope.ts";
import { soaSides } from "#domain/certificate/soa.ts";
import type { CivilDate } from "#domain/civil-date.ts";
import type { Certificate } from "#domain/dossier/dossier.ts";
import { defaultPolicy as policy } from "#domain/policy/policy.ts";

/** The fields of a certificate that its worth depends on. */
type TypedCertificate = Pick<
  Certificate,
  | "standard"
  | "status"
  | "holder"
  | "certificationBody"
  | "accreditationBody"
  | "accreditedSince"
  | "decided"
  | "issued"
  | "expires"
  | "roles"
  | "surveillance"
  | "scope"
  | "soa"
> & { readonly files: readonly string[] };

/** A certificate as far as it was typed, with the systems that are sold and the entity the buyer contracts with. */
export interface DraftWorth {
  readonly certificate: TypedCertificate;
  readonly systems: readonly { readonly id: string }[];
  /** Null where no request is at hand: the holder then counts as the right one. */
  readonly legalName: string | null;
  readonly asOf: CivilDate;
}

/** Every use alike: how risky it is, the buyer says and does not show. */
const alike = { data: 1, consequence: 1, autonomy: 1, regulation: 1, reach: 1 };

/**
 * What a certificate would be worth as typed, 0 to 1, with its parts (SCORING 4), by the default policy: the buyer's own
 * weights stay with the buyer. A file on record counts as "document", because nobody has confirmed it yet.
 */
export function draftWorth({
  certificate,
  systems,
  legalName,
  asOf,
}: DraftWorth): RatedCertificate & { worth: number } {
  const verification = certificate.files.length > 0 ? "document" : "none";
  const typed: Certificate = { ...certificate, id: "draft", verification };
  const dossier = { asOf, vendor: { legalName: legalName ?? typed.holder ?? "" } };
  const parts = assuranceParts(legalName === null ? { ...typed, holderConfirmed: true } : typed, { dossier, policy });
  const rated = {
    certificate: typed,
    parts,
    ...product(parts),
    ...scopeShares(typed, eachForItsOwnUse(systems), policy.factors),
  };
  const { soa } = typed;
  const inSoa = soa === undefined || soa === null ? policy.factors.soaMissing : shareIncluded(soa);
  return { ...rated, worth: rated.assurance * rated.scope * inSoa };
}

/** Each system as if it served a use of its own: which it serves is said per request. */
const eachForItsOwnUse = (systems: DraftWorth["systems"]) => ({
  uses: systems.map(({ id }) => ({ id, name: "", factors: alike })),
  systems: systems.map(({ id }) => ({ id, use: id, name: "", origin: "built" as const })),
});

/** Part of the 38 controls that the Statement of Applicability includes. */
const shareIncluded = (soa: NonNullable<Certificate["soa"]>): number =>
  soaSides(soa).included.length / controlIds.length;
