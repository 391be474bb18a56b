export const bins = 10;

/** The bin of a share from 0 to 1: 0 for below a tenth, 9 for nine tenths and more. */
export const binOf = (share: number): number => Math.min(bins - 1, Math.floor(share * bins));

/** How many shares fall into each of ten bins. */
export function histogram(shares: readonly number[]): number[] {
  const counts = Array.from({ length: bins }, () => 0);
  for (const share of shares) counts[binOf(share)] = (counts[binOf(share)] ?? 0) + 1;
  return counts;
}
