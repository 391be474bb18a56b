import { and, desc, eq, lt, type SQL, sql } from "drizzle-orm";
import type { UnsentMail } from "#contract/unsent.ts";
import type { Facet } from "#domain/access/roles.ts";
import type { OrgId, PersonId } from "#domain/ids.ts";
import { assertOneChanged, type Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { unsentMails } from "#worker/storage/records.tables.ts";

/** Whose mails they are: who caused them, on one side of an organisation. */
export interface Causer {
  readonly orgId: OrgId;
  readonly personId: PersonId;
  readonly facet: Facet;
}

const isOf = ({ orgId, personId, facet }: Causer) =>
  and(eq(unsentMails.orgId, orgId), eq(unsentMails.causedBy, personId), eq(unsentMails.causedAs, facet));

const mostListed = 100;

/** Keeps what waiting mails say that will not be delivered; put before they are erased. What nobody caused is not kept. */
export const keepUnsentEffect = (
  db: Database,
  of: { readonly which: SQL | undefined; readonly reason: SQL; readonly now: number },
) =>
  db.insert(unsentMails).select(
    sql`select org_id, caused_by, caused_as, id, subject_id, kind, recipient, title, body, from_name, reply_to, mint_json,
      ${of.reason}, ${of.now} from mails where ${of.which} and state = 'queued' and caused_by is not null`,
  );

/** Mails of somebody that could not be delivered, newest first. */
export const listUnsent = (db: Database, of: Causer): Promise<UnsentMail[]> =>
  db
    .select({
      id: unsentMails.id,
      to: unsentMails.recipient,
      subject: unsentMails.title,
      reason: unsentMails.reason,
      failedAt: unsentMails.failedAt,
    })
    .from(unsentMails)
    .where(isOf(of))
    .orderBy(desc(unsentMails.failedAt))
    .limit(mostListed);

/** One of them, with what it said; undefined when it is not theirs, or was sent again meanwhile. */
export async function findUnsent(db: Database, of: Causer & { readonly id: string }) {
  const [row] = await db
    .select()
    .from(unsentMails)
    .where(and(isOf(of), eq(unsentMails.id, of.id)));
  return row;
}

/** Forgets one; the batch rolls back when it is gone already. */
export const forgetUnsentEffects = (db: Database, of: Causer & { readonly id: string }): Effect[] => [
  db.delete(unsentMails).where(and(isOf(of), eq(unsentMails.id, of.id))),
  ...assertOneChanged(db),
];

/** Hourly: forgets those that nobody sent again for so long. */
export async function forgetOldUnsent(db: Database, before: number): Promise<void> {
  await db.delete(unsentMails).where(lt(unsentMails.failedAt, before));
}
