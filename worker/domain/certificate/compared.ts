import type { Certificate } from "#domain/dossier/dossier.ts";
import { hasSoa } from "./soa.ts";

/** What a vendor enters of a certificate and a reviewer compares with a register or the certification body, one by one. */
export const comparedParts = ["validity", "accreditation", "surveillance", "role", "soa"] as const;
export type ComparedPart = (typeof comparedParts)[number];

type Entered = Pick<Certificate, "accreditationBody" | "surveillance" | "roles" | "soa">;

const isEntered: Readonly<Record<ComparedPart, (certificate: Entered) => boolean>> = {
  validity: () => true,
  accreditation: ({ accreditationBody = "" }) => accreditationBody.trim() !== "",
  surveillance: ({ surveillance = [] }) => surveillance.length > 0,
  role: ({ roles = [] }) => roles.length > 0,
  soa: hasSoa,
};

/** The parts that the vendor entered: who confirms the certificate has compared all of them (SCORING 4, what confirming covers). */
export const partsToCompare = (certificate: Entered): ComparedPart[] =>
  comparedParts.filter((part) => isEntered[part](certificate));

/** Whether a reviewer has compared a part: by a tick of its own, or, before there were any, by confirming the whole. */
export function isCompared({ verification, compared }: Certificate, part: ComparedPart): boolean {
  if (Array.isArray(compared)) return compared.includes(part);
  return verification === "confirmed";
}
