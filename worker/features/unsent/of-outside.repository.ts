import { and, eq, sql } from "drizzle-orm";
import type { OrgId } from "#domain/ids.ts";
import { people } from "#worker/features/identity/identity.tables.ts";
import { isRunningAt, outsideAccess } from "#worker/features/identity/outside-access.tables.ts";
import type { Database } from "#worker/storage/database.ts";

interface TellsOf {
  readonly orgId: OrgId;
  readonly to: string;
  readonly mailId: string;
  readonly subjectId: string;
  readonly now: number;
  readonly that: "was-given" | "is-read";
}

/** Until when somebody from outside reads what a mail tells of: the one access, or what was given in the act that mailed. */
export const tellsOfQuery = (db: Database, { orgId, to, mailId, subjectId, now, that }: TellsOf) =>
  db
    .select({ until: outsideAccess.until })
    .from(outsideAccess)
    .innerJoin(people, and(eq(people.id, outsideAccess.personId), sql`${people.email} = lower(${to})`))
    .where(
      and(
        eq(outsideAccess.orgId, orgId),
        sql`(${outsideAccess.id} = ${subjectId} or (${outsideAccess.personId} = ${subjectId}
          and ${outsideAccess.givenAt} = (select caused_at from mails where mails.org_id = ${orgId} and mails.id = ${mailId})))`,
        that === "is-read" ? isRunningAt(now) : undefined,
      ),
    );
