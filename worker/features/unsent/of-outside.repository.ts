import { and, eq, sql } from "drizzle-orm";
import type { OrgId } from "#domain/ids.ts";
import { people } from "#worker/features/identity/identity.tables.ts";
import { isRunningAt, outsideAccess } from "#worker/features/identity/outside-access.tables.ts";
import type { Database } from "#worker/storage/database.ts";

/** Until when somebody from outside reads, of each assessment they were given. */
export const readsQuery = (
  db: Database,
  { orgId, to, now }: { readonly orgId: OrgId; readonly to: string; readonly now: number },
) =>
  db
    .select({ until: outsideAccess.until })
    .from(outsideAccess)
    .innerJoin(people, and(eq(people.id, outsideAccess.personId), sql`${people.email} = lower(${to})`))
    .where(and(eq(outsideAccess.orgId, orgId), isRunningAt(now)));
