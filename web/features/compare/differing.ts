import type { HeatRow } from "#web/components/heat.ts";

/** The least distance between the best and the worst cell of a row that is worth a look, as a share. */
export const leastDifference = 0.1;

function differs({ cells }: Pick<HeatRow, "cells">): boolean {
  const all = Object.values(cells);
  const shares = all.flatMap(({ share }) => (share === undefined ? [] : [share]));
  // A value beside a word, such as "Unknown", is a difference of its own.
  if (shares.length > 0 && shares.length < all.length) return true;
  return Math.max(0, ...shares) - Math.min(1, ...shares) >= leastDifference;
}

/** The rows in which the vendors differ, each with the controls in which they do. */
export const differing = (rows: readonly HeatRow[]): HeatRow[] =>
  rows
    .map((row) => ({ ...row, children: (row.children ?? []).filter(differs) }))
    .filter((row) => differs(row) || row.children.length > 0);
