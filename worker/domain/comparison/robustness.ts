import { drawWeights, seededRandom } from "./random.ts";

/** Where one domain value of one vendor lies: between what is assured and what is claimed. */
export interface Range {
  readonly assured: number;
  readonly claimed: number;
}

export interface Robustness {
  /** acceptability[vendor][rank]: share of draws in which the vendor takes the rank; ties are shared. */
  readonly acceptability: number[][];
  /** pairwise[a][b]: share of draws in which a beats b; ties count half; 0 on the diagonal. */
  readonly pairwise: number[][];
}

const draws = 10_000;
const seed = 42_001;
const row = (size: number): number[] => Array.from({ length: size }, () => 0);
const square = (size: number): number[][] => Array.from({ length: size }, () => row(size));

/**
 * Whether a lead survives other opinions on what matters and the doubt in the evidence: stochastic multicriteria
 * acceptability analysis (Lahdelma et al. 1998; SCORING 9). `vendors[v][d]` is the range of vendor v in domain d.
 */
export function robustness(vendors: readonly (readonly Range[])[]): Robustness {
  const random = seededRandom(seed);
  const counts: Robustness = { acceptability: square(vendors.length), pairwise: square(vendors.length) };
  for (let draw = 0; draw < draws; draw++) {
    const weights = drawWeights(vendors[0]?.length ?? 0, random);
    tally(
      vendors.map((ranges) => drawValue(ranges, weights, random)),
      counts,
    );
  }
  const share = (rows: number[][]): number[][] => rows.map((row) => row.map((count) => count / draws));
  return { acceptability: share(counts.acceptability), pairwise: share(counts.pairwise) };
}

/** One draw of an overall value; the density falls to zero at what is claimed, so that doubt is no advantage. */
function drawValue(ranges: readonly Range[], weights: readonly number[], random: () => number): number {
  return ranges.reduce((sum, { assured, claimed }, index) => {
    const value = assured + (1 - Math.sqrt(1 - random())) * (claimed - assured);
    return sum + (weights[index] ?? 0) * value;
  }, 0);
}

const lastDigits = 1e-9;
const beats = (one: number, other: number): boolean => one > other + lastDigits;

/** Adds one draw: tied vendors share the ranks they span. */
function tally(values: readonly number[], { acceptability, pairwise }: Robustness): void {
  for (const { first, tied } of tiesOf(values))
    for (const vendor of tied) {
      const ranks = acceptability[vendor] ?? [];
      for (let rank = first; rank < first + tied.length; rank++) ranks[rank] = (ranks[rank] ?? 0) + 1 / tied.length;
    }
  values.forEach((own, vendor) => {
    const beaten = pairwise[vendor] ?? [];
    values.forEach((other, rival) => {
      if (rival !== vendor)
        beaten[rival] = (beaten[rival] ?? 0) + (beats(own, other) ? 1 : beats(other, own) ? 0 : 0.5);
    });
  });
}

interface Tie {
  /** The first of the ranks they span. */
  readonly first: number;
  readonly tied: readonly number[];
}

/**
 * The vendors that are tied, the best first. Whoever is tied with one that is tied with a third shares its ranks with both:
 * otherwise a rank would be given to more, or less, than one vendor.
 */
function tiesOf(values: readonly number[]): Tie[] {
  const order = [...values.keys()].sort((one, other) => (values[other] ?? 0) - (values[one] ?? 0));
  const ties: { first: number; tied: number[] }[] = [];
  for (const [rank, vendor] of order.entries()) {
    const before = values[order[rank - 1] ?? vendor] ?? 0;
    const last = ties.at(-1);
    if (last === undefined || beats(before, values[vendor] ?? 0)) ties.push({ first: rank, tied: [vendor] });
    else last.tied.push(vendor);
  }
  return ties;
}
