import { and, asc, desc, gt, gte, lt, lte, or, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { Place } from "#contract/list.schema.ts";

export type Direction = "ascending" | "descending";

interface Keyset {
  /** What the list is sorted by, never null. */
  readonly by: SQLWrapper;
  /** What tells two of one value apart. */
  readonly id: SQLWrapper;
  readonly direction: Direction;
  /** The last row of the page before. */
  readonly after: Place | undefined;
  /** So few rows are named one by one that no index is to be followed. */
  readonly areNamed?: boolean;
}

/**
 * The rows behind a place, and their order: a page begins where the one before ended, however many came or went meanwhile
 * (keyset pagination). The first condition is the one that an index follows.
 */
export function keyset({ by: value, id, direction, after, areNamed }: Keyset): {
  readonly where: SQL | undefined;
  readonly order: SQL[];
} {
  // A plus before a column keeps SQLite from taking its index.
  const by = areNamed ? sql`+${value}` : value;
  const [to, atOrBehind, behind] = direction === "ascending" ? [asc, gte, gt] : [desc, lte, lt];
  const order = [to(by), to(id)];
  if (after === undefined) return { where: undefined, order };
  const [last, lastId] = after;
  return { where: and(atOrBehind(by, last), or(behind(by, last), behind(id, lastId))), order };
}

/** A page of rows of which one more was read than it holds. */
export function pageOfRows<Row>(
  rows: readonly Row[],
  { most, placeOf }: { readonly most: number; readonly placeOf: (row: Row) => string },
): { readonly shown: readonly Row[]; readonly next: string | null } {
  const shown = rows.slice(0, most);
  const last = shown.at(-1);
  return { shown, next: rows.length > most && last !== undefined ? placeOf(last) : null };
}
