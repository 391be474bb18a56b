import { domainIds } from "../catalogue/controls.ts";

/** Every figure from 0 to 1 that the portfolio is sorted and narrowed by. */
export const shareKeys: readonly string[] = ["assured", "claimed", "coverage", "inherent", ...domainIds];

/** Into so many bins of one width the shares fall. */
export const bins = 10;

/** The bin of a share from 0 to 1: 0 for below a tenth, 9 for nine tenths and more. */
export const binOf = (share: number): number => Math.min(bins - 1, Math.floor(share * bins));

/** From bin to bin, both included. */
export type BinRange = readonly [from: number, to: number];
export type Ranges = Readonly<Record<string, BinRange>>;

/** "assured:0-4,A.2:3-3", as it stands in an address. */
export const rangesText = (ranges: Ranges): string =>
  Object.entries(ranges)
    .map(([key, [from, to]]) => `${key}:${from}-${to}`)
    .join(",");

/** What such a text names; undefined when it names a share or a bin that is not there. */
export function rangesOfText(text: string): Ranges | undefined {
  const ranges = text
    .split(",")
    .filter((part) => part !== "")
    .map((part) => /^(?<key>.+):(?<from>\d)-(?<to>\d)$/.exec(part)?.groups);
  const known = ranges.flatMap((range): [string, BinRange][] =>
    range?.key !== undefined && shareKeys.includes(range.key)
      ? [[range.key, [Number(range.from), Number(range.to)]]]
      : [],
  );
  return known.length === ranges.length ? Object.fromEntries(known) : undefined;
}
