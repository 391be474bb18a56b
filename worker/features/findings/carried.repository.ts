import { and, eq, gte, inArray, sql } from "drizzle-orm";
import type { CivilDate } from "#domain/civil-date.ts";
import type { OrgId, PersonId } from "#domain/ids.ts";
import { followUps, isWaitedFor } from "#worker/features/notices/follow-ups.tables.ts";
import type { Database } from "#worker/storage/database.ts";

/** How many risks somebody carries or is asked to carry from a day on, by who asked them. */
export const countCarried = (
  db: Database,
  of: { readonly orgId: OrgId; readonly personId: PersonId; readonly today: CivilDate },
): Promise<{ readonly askedBy: PersonId | null; readonly risks: number }[]> =>
  db
    .select({ askedBy: followUps.askedBy, risks: sql<number>`count(*)`.as("risks") })
    .from(followUps)
    .where(
      and(
        eq(followUps.orgId, of.orgId),
        eq(followUps.personId, of.personId),
        inArray(followUps.listedAs, ["acceptance-asked", "acceptance-ends"]),
        gte(followUps.onDay, of.today),
        isWaitedFor,
      ),
    )
    .groupBy(followUps.askedBy);
