import { and, eq, sql } from "drizzle-orm";
import type { AskedPage } from "#contract/intake.ts";
import { type PageQuery, placeText } from "#contract/list.schema.ts";
import type { PersonId } from "#domain/ids.ts";
import { mostCounted } from "#domain/list-words.ts";
import { organisations, people } from "#worker/features/identity/identity.tables.ts";
import type { Database } from "#worker/storage/database.ts";
import { keyset, pageOfRows } from "#worker/storage/list/keyset.ts";
import { intakes } from "./intake.tables.ts";
import { isStillInside } from "./still-inside.repository.ts";

/** A page of what a person asked for, the newest first; at whichever organisation. */
export async function askedPage(
  db: Database,
  { askedBy, after, most }: PageQuery & { readonly askedBy: PersonId },
): Promise<AskedPage> {
  const isOwn = and(eq(intakes.askedBy, askedBy), isStillInside);
  const asker = eq(people.id, intakes.askedBy);
  const { where, order } = keyset({ by: intakes.askedAt, id: intakes.id, direction: "descending", after });
  const [rows, matching] = await db.batch([
    db
      .select({
        id: intakes.id,
        orgName: sql<string>`${organisations.name}`.as("org_name"),
        product: intakes.product,
        vendorName: intakes.vendorName,
        state: intakes.state,
        askedAt: intakes.askedAt,
        movedAt: intakes.movedAt,
      })
      .from(intakes)
      .innerJoin(organisations, eq(organisations.id, intakes.orgId))
      .innerJoin(people, asker)
      .where(and(isOwn, where))
      .orderBy(...order)
      .limit(most + 1),
    db
      .select({ id: intakes.id })
      .from(intakes)
      .innerJoin(people, asker)
      .where(isOwn)
      .limit(mostCounted + 1),
  ]);
  const placeOf = ({ askedAt, id }: (typeof rows)[number]): string => placeText([askedAt, id]);
  const { shown, next } = pageOfRows(rows, { most, placeOf });
  return { entries: [...shown], next, total: matching.length > mostCounted ? null : matching.length };
}
