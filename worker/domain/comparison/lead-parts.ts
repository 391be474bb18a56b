import type { OnBasis } from "./compare.ts";

/** What one domain adds to a lead, or takes from it. */
export interface LeadPart {
  readonly domain: string;
  /** From -1 to 1, of the overall value: all parts of a lead add up to it. */
  readonly share: number;
}

/**
 * Of what the lead of one vendor over another is made, what adds most to it first: of each domain the difference of what is
 * assured, by its weight among the domains that are compared (SCORING 5 and 9).
 */
export function leadParts(leader: OnBasis, other: OnBasis): LeadPart[] {
  const total = [...leader.domains.values()].reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return [];
  return [...leader.domains]
    .map(([domain, { weight, assured }]) => ({
      domain,
      share: (weight * (assured - (other.domains.get(domain)?.assured ?? 0))) / total,
    }))
    .sort((one, two) => two.share - one.share);
}
