import { and, eq, type SQL, sql } from "drizzle-orm";
import type { OrgId } from "#domain/ids.ts";
import { people } from "#worker/features/identity/identity.tables.ts";
import { intakes } from "#worker/features/intake/intake.tables.ts";
import { assertHolds, type Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";

interface AskedBy {
  readonly orgId: OrgId;
  readonly id: string;
  /** Whom the mail is to. */
  readonly to: string;
}
const isAskedBy = ({ orgId, id, to }: AskedBy): SQL | undefined =>
  and(eq(intakes.orgId, orgId), sql`${intakes.id} = ${id}`, sql`${people.email} = lower(${to})`);

/** How something stands that somebody asked for; undefined when they asked for none of that id. */
export async function findStandingIntake(db: Database, of: AskedBy) {
  const [row] = await db
    .select({
      product: intakes.product,
      state: intakes.state,
      revision: intakes.revision,
      productId: intakes.productId,
      movedAt: intakes.movedAt,
    })
    .from(intakes)
    .innerJoin(people, eq(people.id, intakes.askedBy))
    .where(isAskedBy(of));
  return row;
}
type StandingIntake = NonNullable<Awaited<ReturnType<typeof findStandingIntake>>>;

/** Put into the batch of a mail: unless it stands as it was read, the whole batch rolls back. */
export const standsAskedEffects = (db: Database, { orgId, id }: AskedBy, { revision }: StandingIntake): Effect[] =>
  assertHolds(
    db,
    sql`exists (select 1 from intakes where intakes.org_id = ${orgId} and intakes.id = ${id}
      and intakes.revision = ${revision})`,
  );
