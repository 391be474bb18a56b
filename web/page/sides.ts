import type { Membership } from "#contract/identity.ts";
import { sideIn } from "#domain/access/page-link.ts";
import type { Facet } from "#domain/access/roles.ts";
import { buyerPaths, vendorPaths } from "#domain/page-paths.ts";

const firstSteps = (paths: readonly string[]): ReadonlySet<string> =>
  new Set(paths.map((path) => path.split("/")[1] ?? "").filter((step) => step !== ""));

/** The first step of addresses that each facet has a page for. */
const stepsOf: Readonly<Record<Facet, ReadonlySet<string>>> = {
  buyer: firstSteps(buyerPaths),
  vendor: firstSteps(vendorPaths),
};

/** What an address asks for, before its page can be shown. */
export type SideStep =
  | { readonly step: "here" }
  | { readonly step: "switch"; readonly to: Membership }
  /** Several organisations could be meant. */
  | { readonly step: "choose"; readonly among: readonly Membership[] }
  /** It belongs to somebody this person does not act for. */
  | { readonly step: "not-theirs" }
  /** The person acts for nobody, and the address names nobody. */
  | { readonly step: "no-organisation" };

interface Arriving {
  /** Path and query. */
  readonly url: string;
  readonly current: Membership | null;
  readonly memberships: readonly Membership[];
}

/** Whether the page of an address can be shown on the side somebody acts on, and what has to happen first. */
export function sideStep({ url, current, memberships }: Arriving): SideStep {
  const side = sideIn(url);
  const isMeant = (one: Membership): boolean =>
    side === undefined
      ? (facetOf(url) ?? one.facet) === one.facet
      : side.facet === one.facet && side.orgId === one.orgId;
  if (current !== null && isMeant(current)) return { step: "here" };
  const [only, ...others] = memberships.filter(isMeant);
  if (only === undefined) return { step: memberships.length === 0 && !names(url) ? "no-organisation" : "not-theirs" };
  return others.length === 0 ? { step: "switch", to: only } : { step: "choose", among: [only, ...others] };
}

/** Whether an address is a page of one facet alone, and that is it. */
export const hasPage = (facet: Facet, url: string): boolean => facetOf(url) === facet;

const names = (url: string): boolean => sideIn(url) !== undefined || facetOf(url) !== undefined;

/** The facet whose page an address is; undefined where both have one. */
function facetOf(url: string): Facet | undefined {
  const [, first = ""] = /^\/([\w-]*)/.exec(url) ?? [];
  const [isBuyers, isVendors] = [stepsOf.buyer.has(first), stepsOf.vendor.has(first)];
  return isBuyers === isVendors ? undefined : isBuyers ? "buyer" : "vendor";
}
