import { sql } from "drizzle-orm";
import type { CivilDate } from "#domain/civil-date.ts";
import type { OrgId, PersonId } from "#domain/ids.ts";
import { isWaitedFor } from "#worker/features/notices/follow-ups.tables.ts";
import type { Database } from "#worker/storage/database.ts";

/** How many risks somebody carries or is asked to carry from a day on, by who asked them. */
export const countCarried = (
  db: Database,
  of: { readonly orgId: OrgId; readonly personId: PersonId; readonly today: CivilDate },
): Promise<{ readonly askedBy: PersonId | null; readonly risks: number }[]> =>
  // By an index of theirs: by itself SQLite would look through all that the organisation follows up.
  db.all(sql`select asked_by as askedBy, count(*) as risks from follow_ups indexed by follow_ups_of_person
    where org_id = ${of.orgId} and person_id = ${of.personId} and person_id is not null
      and listed_as in ('acceptance-asked', 'acceptance-ends') and on_day >= ${of.today} and ${isWaitedFor}
    group by asked_by`);
