import type { HeatRow } from "#web/components/heat.ts";

/** The least distance between the best and the worst cell of a row that is worth a look, as a share. */
export const leastDifference = 0.1;

/** The distance between the best and the worst cell, 0 to 1; a value beside a word, such as "Unknown", is the widest. */
function spread({ cells }: Pick<HeatRow, "cells">): number {
  const all = Object.values(cells);
  const shares = all.flatMap(({ share }) => (share === undefined ? [] : [share]));
  if (shares.length > 0 && shares.length < all.length) return 1;
  return Math.max(0, Math.max(0, ...shares) - Math.min(1, ...shares));
}

const differs = (row: Pick<HeatRow, "cells">): boolean => spread(row) >= leastDifference;

/** The rows in which the vendors differ, each with the controls in which they do. */
export const differing = (rows: readonly HeatRow[]): HeatRow[] =>
  rows
    .map((row) => ({ ...row, children: (row.children ?? []).filter(differs) }))
    .filter((row) => differs(row) || row.children.length > 0);

/** The rows with the widest difference first, their controls too. */
export const bySpread = (rows: readonly HeatRow[]): HeatRow[] =>
  rows
    .map((row) => ({ ...row, children: (row.children ?? []).toSorted((one, other) => spread(other) - spread(one)) }))
    .toSorted((one, other) => spread(other) - spread(one));
