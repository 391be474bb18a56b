import type { PortfolioEntry } from "#contract/portfolio.ts";
import { domains } from "#domain/catalogue/controls.ts";

export const bins = 10;

/** From bin to bin, both included. */
export type BinRange = readonly [from: number, to: number];

/** The bin of a share from 0 to 1: 0 for below a tenth, 9 for nine tenths and more. */
export const binOf = (share: number): number => Math.min(bins - 1, Math.floor(share * bins));

/** How many shares fall into each of ten bins. */
export function histogram(shares: readonly number[]): number[] {
  const counts = Array.from({ length: bins }, () => 0);
  for (const share of shares) counts[binOf(share)] = (counts[binOf(share)] ?? 0) + 1;
  return counts;
}

/** What a press on a bar makes of a range: a bar alone, a range up to it, or nothing when it was the only one. */
export function pressed(range: BinRange | undefined, bin: number): BinRange | undefined {
  if (range === undefined) return [bin, bin];
  const [from, to] = range;
  if (from === to && from === bin) return undefined;
  if (bin >= from && bin <= to) return [bin, bin];
  return [Math.min(from, bin), Math.max(to, bin)];
}

export interface ShareColumn {
  readonly key: string;
  readonly label: string;
  readonly read: (entry: Pick<PortfolioEntry, "score">) => number | undefined;
}

/** Every column of shares, which can be filtered by its own distribution. */
export const shareColumns: readonly ShareColumn[] = [
  { key: "assured", label: "Assured", read: ({ score }) => score?.overall?.assured },
  { key: "claimed", label: "Claimed", read: ({ score }) => score?.overall?.claimed },
  { key: "coverage", label: "Answered", read: ({ score }) => score?.overall?.coverage },
  { key: "inherent", label: "Criticality", read: ({ score }) => score?.inherent },
  ...domains.map(({ id, title }) => ({
    key: id,
    label: `${id} ${title}`,
    read: ({ score }: Pick<PortfolioEntry, "score">) => score?.domains[id],
  })),
];
