import { list } from "#domain/format.ts";
import { isNameAmong, sameCompanyName } from "./company-name.ts";

/** The names a certificate's holder is read against. */
export interface VendorNames {
  /** The legal entity the buyer contracts with; null outside a request. */
  readonly contracted: string | null;
  /** Every name the vendor goes by, its group's companies among them. */
  readonly own: readonly string[];
}

/**
 * What to say where a certificate names another company than the vendor; undefined where it names the vendor, or nobody.
 * It blocks nothing: what is printed is entered as it is printed.
 */
export function holderDoubt(holder: string | undefined, { contracted, own }: VendorNames): string | undefined {
  const held = holder?.trim() ?? "";
  if (held === "" || (contracted !== null && sameCompanyName(held, contracted))) return undefined;
  const isOwn = isNameAmong(held, own);
  if (contracted === null)
    return isOwn || own.length === 0
      ? undefined
      : `The certificate names ${held}, while your company goes by ${list([...new Set(own)])} here. It counts for the company it names: if ${held} belongs to your group, add it under Company.`;
  return isOwn
    ? `The certificate names ${held}, while ${contracted} is the company the buyer contracts with. Tell the buyer how your two companies belong together, or it does not count.`
    : `The certificate names ${held}, while ${contracted} is the company the buyer contracts with. It counts for the company it names: if ${held} belongs to your group, tell the buyer how; if it is a supplier’s, it does not answer for you.`;
}
