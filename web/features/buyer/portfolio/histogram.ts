import { domains } from "#domain/catalogue/controls.ts";
import { percent } from "#domain/format.ts";
import { type BinRange, bins } from "#domain/portfolio/shares.ts";

/** What a press on a bar makes of a range: a bar alone, a range up to it, or nothing when it was the only one. */
export function pressed(range: BinRange | undefined, bin: number): BinRange | undefined {
  if (range === undefined) return [bin, bin];
  const [from, to] = range;
  if (from === to && from === bin) return undefined;
  if (bin >= from && bin <= to) return [bin, bin];
  return [Math.min(from, bin), Math.max(to, bin)];
}

/** "20% to 40%". */
export const rangeInWords = ([from, to]: BinRange): string => `${percent(from / bins)} to ${percent((to + 1) / bins)}`;

export interface ShareColumn {
  readonly key: string;
  readonly label: string;
}

/** Every column of shares, which can be filtered by its own distribution. */
export const shareColumns: readonly ShareColumn[] = [
  { key: "assured", label: "Assured" },
  { key: "claimed", label: "Claimed" },
  { key: "coverage", label: "Answered" },
  { key: "inherent", label: "Inherent risk" },
  ...domains.map(({ id, title }) => ({ key: id, label: `${id} ${title}` })),
];
