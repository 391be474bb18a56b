import type { Choice, VendorEntry } from "./entry.ts";

/** A vendor of the register that an entry may be. */
export interface Candidate {
  readonly id: string;
  readonly domain: string;
}

export const doubts = ["several-names", "other-domain", "same-domain"] as const;
export type Doubt = (typeof doubts)[number];

export type Match =
  | { readonly is: "new" }
  | { readonly is: "same"; readonly id: string }
  | { readonly is: "doubt"; readonly why: Doubt; readonly ids: readonly string[] };

/**
 * Who an entry is. The name decides, where one vendor has it; of several, the one with the same domain. The same name with
 * another domain, and another name with a domain that only one vendor has, are a person's to decide. A domain that several
 * have says nothing.
 */
export function matchOf(
  { vendor, isDomainShared }: VendorEntry,
  { byName, byDomain }: { readonly byName: readonly Candidate[]; readonly byDomain: readonly Candidate[] },
): Match {
  const { domain } = vendor;
  const [only, ...others] = byName;
  if (only !== undefined && others.length === 0) {
    const isOther = domain !== "" && only.domain !== "" && only.domain !== domain;
    return isOther ? { is: "doubt", why: "other-domain", ids: [only.id] } : { is: "same", id: only.id };
  }
  if (only !== undefined) {
    const [certain, ...more] = domain === "" ? [] : byName.filter((one) => one.domain === domain);
    if (certain !== undefined && more.length === 0) return { is: "same", id: certain.id };
    return { is: "doubt", why: "several-names", ids: byName.map(({ id }) => id) };
  }
  const [neighbour, ...further] = domain === "" || isDomainShared ? [] : byDomain;
  if (neighbour !== undefined && further.length === 0) return { is: "doubt", why: "same-domain", ids: [neighbour.id] };
  return { is: "new" };
}

/** What a person decided about an entry in doubt; of somebody who is no candidate nothing was decided. */
export function decided(match: Match, choice: Choice | undefined): Match {
  if (match.is !== "doubt" || choice === undefined) return match;
  if (choice.as === "new") return { is: "new" };
  return match.ids.includes(choice.vendorId) ? { is: "same", id: choice.vendorId } : match;
}
