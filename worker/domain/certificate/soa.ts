import { controlIds, domainOf } from "#domain/catalogue/controls.ts";
import type { Certificate, Dossier } from "#domain/dossier/dossier.ts";
import { unservedUses } from "./scope.ts";

/** What a Statement of Applicability says of the controls, each side in the order of the catalogue. */
export interface SoaSides {
  readonly included: readonly string[];
  /** Named as left out, with the reason; "" where none is given. */
  readonly excluded: readonly { readonly control: string; readonly reason: string }[];
  /** Passed over in silence. Like the excluded ones, these are not included. */
  readonly unnamed: readonly string[];
}

type Soa = NonNullable<Certificate["soa"]>;
type Offered = Pick<Dossier, "systems" | "uses">;

/** Whether a Statement of Applicability was supplied; an empty one lists nothing. */
export const hasSoa = ({ soa }: Pick<Certificate, "soa">): boolean => soa !== undefined && soa !== null;

/** The controls by what a Statement of Applicability says of them: the one reading of it for every screen. */
export const soaSides = (soa: Soa): SoaSides => ({
  included: controlIds.filter((control) => includes({ soa }, control)),
  excluded: controlIds
    .filter((control) => soa[control]?.included === false)
    .map((control) => ({ control, reason: (soa[control]?.justification ?? "").trim() })),
  unnamed: controlIds.filter((control) => soa[control] === undefined),
});

/** Whether the SoA includes the control; silence does not. */
export const includes = ({ soa }: Pick<Certificate, "soa">, control: string): boolean =>
  soa?.[control]?.included === true;

/** Whether the SoA names the control as excluded (not merely leaves it out of the list). */
export const excludes = (certificate: Certificate, control: string): boolean =>
  certificate.soa?.[control]?.included === false;

const justified = (certificate: Certificate, control: string): boolean =>
  (certificate.soa?.[control]?.justification ?? "").trim() !== "";

/**
 * The uses or systems that leaving a control out does not fit: uses that no system serves, as theirs is unknown; for data
 * controls systems that are trained, for suppliers those that use others' services (SCORING 2). Empty when it fits.
 */
export function exclusionClashes(control: string, offered: Offered): { readonly id: string }[] {
  const unserved = unservedUses(offered);
  if (unserved.length > 0) return unserved;
  if (domainOf(control) === "A.7") return offered.systems.filter((system) => system.origin !== "third-party");
  if (control === "A.10.3") return offered.systems.filter((system) => (system.thirdPartyServices ?? []).length > 0);
  return [];
}

/** Whether leaving a control out fits what is offered (SCORING 2). */
export const isCredibleExclusion = (control: string, offered: Offered): boolean =>
  exclusionClashes(control, offered).length === 0;

/** Excluded with a justification that fits what is offered. */
export const excludesCredibly = (certificate: Certificate, control: string, offered: Offered): boolean =>
  excludes(certificate, control) && justified(certificate, control) && isCredibleExclusion(control, offered);
