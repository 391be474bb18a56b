import { eq, sql } from "drizzle-orm";
import type { AssessmentId, OrgId } from "#domain/ids.ts";
import type { Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { assertOne } from "#worker/storage/records.tables.ts";

interface NotMailed {
  readonly orgId: OrgId;
  readonly since: number;
  readonly assessmentIds: readonly AssessmentId[];
}

/** Put before mails about these: unless none was mailed about since, the whole batch rolls back as a stale revision does. */
export function assertNotMailed(db: Database, { orgId, since, assessmentIds }: NotMailed): Effect[] {
  // Subject by subject: asked in one go SQLite would look through all mails of the organisation.
  const mailed = sql`select 1 from json_each(${JSON.stringify(assessmentIds)}) cross join mails indexed by mails_by_subject
    where mails.org_id = ${orgId} and mails.subject_id = json_each.value and mails.created_at > ${since}
      and mails.state <> 'failed'`;
  return [
    db.insert(assertOne).select(sql`select not exists(${mailed})`),
    db.delete(assertOne).where(eq(assertOne.n, 1)),
  ];
}
