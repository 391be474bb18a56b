import { and, eq, sql } from "drizzle-orm";
import type { InboxEntry } from "#contract/inbox.ts";
import { intakes } from "#worker/features/intake/intake.tables.ts";
import type { Database } from "#worker/storage/database.ts";
import { keyset } from "#worker/storage/list/keyset.ts";
import type { Asker, Paging } from "./asker.ts";

const waits = ({ orgId }: Asker) => and(eq(intakes.orgId, orgId), eq(intakes.state, "open"));

/** A page of what people inside ask for, and one row more where there is another page. */
export function intakeRows(db: Database, asker: Asker, { after, most }: Paging) {
  const { where, order } = keyset({ by: intakes.askedAt, id: intakes.id, direction: "ascending", after });
  return db
    .select({
      id: intakes.id,
      product: intakes.product,
      vendorName: intakes.vendorName,
      since: intakes.askedAt,
      who: sql<string>`coalesce((select name from people where people.id = ${intakes.askedBy}), '')`.as("who"),
    })
    .from(intakes)
    .where(and(waits(asker), where))
    .orderBy(...order)
    .limit(most + 1);
}

/** One row for each, up to a number. */
export const intakeMatches = (db: Database, asker: Asker, most: number) =>
  db.select({ id: intakes.id }).from(intakes).where(waits(asker)).limit(most);

export const intakeEntry = (row: Awaited<ReturnType<typeof intakeRows>>[number]): InboxEntry => {
  const { id, since, ...named } = row;
  return { id, subjectId: id, ...named, about: "", on: null, at: since };
};
