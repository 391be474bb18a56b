import { sql } from "drizzle-orm";
import type { OrgId } from "#domain/ids.ts";
import { assertHolds, type Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";

interface MailKey {
  readonly orgId: OrgId;
  readonly id: string;
}
// No mail is written before what it tells of: with the moment it was written the index of what mails are about is used.
const isFollowedBy = ({ orgId, id }: MailKey) => sql<0 | 1>`exists (select 1 from mails as own
  join mails as later on later.org_id = own.org_id and later.subject_id = own.subject_id and later.kind = own.kind
    and later.caused_at > own.caused_at and later.created_at > own.caused_at
  where own.org_id = ${orgId} and own.id = ${id})`;

/** Whether a later mail of the same kind told of the same thing: what this one says is not the last word about it. */
export async function isFollowed(db: Database, mail: MailKey): Promise<boolean> {
  const [row] = await db.all<{ followed: 0 | 1 }>(sql`select ${isFollowedBy(mail)} as followed`);
  return row?.followed === 1;
}

/** Put into the batch of a mail: when a later one follows meanwhile, the whole batch rolls back. */
export const notFollowedEffects = (db: Database, mail: MailKey): Effect[] =>
  assertHolds(db, sql`not ${isFollowedBy(mail)}`);
