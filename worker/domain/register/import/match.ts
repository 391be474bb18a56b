import type { Choice, VendorEntry } from "./entry.ts";

/** A vendor of the register that an entry may be. */
interface Candidate {
  readonly id: string;
  readonly domain: string;
}

/** Who of the register has its name, who its domain, and in whom a vendor of its name is by now. */
interface Candidates {
  readonly byName: readonly Candidate[];
  readonly byDomain: readonly Candidate[];
  readonly mergedInto: readonly Candidate[];
}

export const doubts = ["several-names", "other-domain", "same-domain", "merged"] as const;
export type Doubt = (typeof doubts)[number];

export type Match =
  | { readonly is: "new" }
  | { readonly is: "same"; readonly id: string }
  | { readonly is: "doubt"; readonly why: Doubt; readonly ids: readonly string[] };

/**
 * Who an entry is. The name decides, where one vendor has it; of several, the one with the same domain. The same name with
 * another domain, another name with a domain that only one vendor has, and a name that is part of another vendor by now, are
 * a person's to decide. A domain that several have says nothing.
 */
export function matchOf({ vendor, isDomainShared }: VendorEntry, { byName, byDomain, mergedInto }: Candidates): Match {
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
  if (mergedInto.length > 0) return { is: "doubt", why: "merged", ids: mergedInto.map(({ id }) => id) };
  const [neighbour, ...further] = domain === "" || isDomainShared ? [] : byDomain;
  if (neighbour !== undefined && further.length === 0) return { is: "doubt", why: "same-domain", ids: [neighbour.id] };
  return { is: "new" };
}

/** What a person decided about an entry in doubt; of somebody who is no candidate nothing was decided. */
export function decided(match: Match, choice: Choice | undefined): Match {
  if (match.is !== "doubt" || choice === undefined || choice.as === "leave") return match;
  if (choice.as === "new") return { is: "new" };
  return match.ids.includes(choice.vendorId) ? { is: "same", id: choice.vendorId } : match;
}
