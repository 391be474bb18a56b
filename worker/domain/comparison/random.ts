/** A source of numbers uniform in [0, 1), the same for the same seed (mulberry32, public domain by T. Ettinger). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Weights drawn uniformly from the simplex: normalised exponentials; they sum to 1. */
export function drawWeights(count: number, random: () => number): number[] {
  const draws = Array.from({ length: count }, () => -Math.log(1 - random()));
  const total = draws.reduce((sum, draw) => sum + draw, 0);
  return draws.map((draw) => (total > 0 ? draw / total : 1 / count));
}
