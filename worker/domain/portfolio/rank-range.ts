/** What is known of one vendor: at least `assured`, at most `claimed`, both 0 to 1. */
export interface Known {
  readonly assured: number;
  readonly claimed: number;
}

/** The best and the worst place a vendor can take, 1 first. */
export interface RankRange {
  readonly best: number;
  readonly worst: number;
}

/** How many of the ascending values lie above one, by bisection. */
function above(ascending: readonly number[], value: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return ascending.length - low;
}

/**
 * The places each vendor can take, whatever turns out true between what is assured and what is claimed: the best when
 * its own claim holds and nobody else's does, the worst the other way round. In the order of the input; n log n.
 */
export function rankRanges(vendors: readonly Known[]): RankRange[] {
  const ascending = (of: (one: Known) => number): number[] => vendors.map(of).sort((a, b) => a - b);
  const [assured, claimed] = [ascending((one) => one.assured), ascending((one) => one.claimed)];
  return vendors.map((one) => {
    const certainlyBetter = above(assured, one.claimed);
    const perhapsBetter = above(claimed, one.assured) - (one.claimed > one.assured ? 1 : 0);
    return { best: certainlyBetter + 1, worst: perhapsBetter + 1 };
  });
}

/** `assured` of one vendor by domain, 0 to 1; a domain that was not assessed is left out. */
export type DomainShares = Readonly<Record<string, number>>;

/**
 * The places each vendor can take when every domain weight may move by a share of itself, such as 0.25 for a quarter up
 * or down. One vendor can pass another when some weights in that range say so; the extreme is at the ends of the range,
 * so the sum of the differences and of their sizes decides. Two vendors meet on the domains both were assessed in.
 */
export function rankRangesByWeight(
  vendors: readonly DomainShares[],
  { weights, tolerance }: { readonly weights: DomainShares; readonly tolerance: number },
): RankRange[] {
  const ids = Object.keys(weights);
  const weight = ids.map((id) => weights[id] ?? 0);
  const shares = vendors.map((vendor) => ids.map((id) => vendor[id] ?? Number.NaN));
  const ranges = shares.map(() => ({ best: 1, worst: 1 }));
  for (let one = 0; one < shares.length; one++)
    for (let other = one + 1; other < shares.length; other++) {
      const { lead, doubt } = leadOf(shares[one] ?? [], shares[other] ?? [], weight);
      const slack = tolerance * doubt;
      const [ahead, behind] = [ranges[one], ranges[other]];
      if (ahead === undefined || behind === undefined) continue;
      if (lead + slack > nothing) behind.worst++;
      if (lead - slack > nothing) behind.best++;
      if (slack - lead > nothing) ahead.worst++;
      if (-lead - slack > nothing) ahead.best++;
    }
  return ranges;
}

// Sums of fractions miss by their last digits: equals are equals.
const nothing = 1e-9;

/** How far one is ahead of the other under the given weights, and how much of that could turn. */
function leadOf(
  one: readonly number[],
  other: readonly number[],
  weight: readonly number[],
): { lead: number; doubt: number } {
  let [lead, doubt] = [0, 0];
  for (let index = 0; index < weight.length; index++) {
    const difference = (weight[index] ?? 0) * ((one[index] ?? Number.NaN) - (other[index] ?? Number.NaN));
    if (Number.isNaN(difference)) continue;
    lead += difference;
    doubt += Math.abs(difference);
  }
  return { lead, doubt };
}
