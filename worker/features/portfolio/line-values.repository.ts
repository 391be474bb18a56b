import { and, eq, gte, lt, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { Facet } from "./portfolio-facets.ts";

/** That a value is one of a facet's. */
export const isWithin = (value: SQLWrapper, { is, from, below }: Facet): SQL | undefined =>
  and(
    is === undefined ? undefined : eq(value, is),
    from === undefined ? undefined : gte(value, from),
    below === undefined ? undefined : lt(value, below),
  );

/** The value that a line has under a key; null where it has none. */
export const lineValue = (key: string): SQL =>
  sql`json_extract(portfolio_lines.values_json, ${`$."${key.replaceAll('"', "")}"`})`;
