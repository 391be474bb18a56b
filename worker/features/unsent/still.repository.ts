import { type SQLWrapper, sql } from "drizzle-orm";
import { assertHolds, type Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";

/** Put into a batch: unless a query still finds something, the whole batch rolls back. */
export const stillEffects = (db: Database, still: SQLWrapper): Effect[] => assertHolds(db, sql`exists ${still}`);
