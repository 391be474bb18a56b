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
