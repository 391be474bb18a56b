import { and, eq, type SQL, sql } from "drizzle-orm";
import { limits } from "#domain/access/limits.ts";
import type { Facet } from "#domain/access/roles.ts";
import type { OrgId, PersonId } from "#domain/ids.ts";
import type { Database } from "#worker/storage/database.ts";
import { sessions } from "./identity.tables.ts";

interface OwnSession {
  readonly personId: PersonId;
  readonly id: string;
}

/** The side that a session of somebody acts for; undefined for none, and for a session that is over or another's. */
export async function findActedFor(
  db: Database,
  { personId, id }: OwnSession,
): Promise<{ readonly orgId: OrgId; readonly facet: Facet } | undefined> {
  const [row] = await db
    .select({ orgId: sessions.orgId, facet: sessions.facet })
    .from(sessions)
    .where(and(eq(sessions.personId, personId), eq(sessions.id, id)));
  const { orgId, facet } = row ?? {};
  return orgId && facet ? { orgId, facet } : undefined;
}

/** Holds as long as the session is there. */
export const isOpen = ({ personId, id }: OwnSession): SQL =>
  sql`exists (select 1 from sessions where sessions.person_id = ${personId} and sessions.id = ${id})`;

interface FailedSignInEntry {
  readonly orgId: OrgId;
  readonly facet: Facet;
  readonly personId: PersonId;
  readonly at: number;
  readonly leafId: string;
}

/**
 * Holds until an entry with that name is there, whose words, which bear the same name, are written after it; and as long as
 * no more others of that person were listed of late than the limit says. What is told again uses nothing up.
 */
export function mayBeListed({ orgId, facet, personId, at, leafId }: FailedSignInEntry): SQL {
  const { most, windowMs } = limits["sign-in-failed-listed"];
  return sql`not exists (select 1 from audit_clear where audit_clear.org_id = ${orgId} and audit_clear.leaf_id = ${leafId})
    and (select count(*) from audit_leaves as listed where listed.org_id = ${orgId} and listed.facet = ${facet}
      and listed.at > ${at - windowMs} and listed.action = 'sign-in.failed' and listed.subject = ${personId}
      and json_extract(listed.body_json, '$.id') <> ${leafId}) < ${most}`;
}
