import { and, eq, getTableColumns, lt, type SQL, sql } from "drizzle-orm";
import { type Page, type PageQuery, placeText } from "#contract/list.schema.ts";
import type { UnsentMail } from "#contract/unsent.ts";
import type { Facet } from "#domain/access/roles.ts";
import type { OrgId, PersonId } from "#domain/ids.ts";
import { mostCounted } from "#domain/list-words.ts";
import { assertOneChanged, type Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { keyset, pageOfRows } from "#worker/storage/list/keyset.ts";
import { unsentMails } from "#worker/storage/records.tables.ts";

/** Whose mails they are: who caused them, on one side of an organisation. */
export interface Causer {
  readonly orgId: OrgId;
  readonly personId: PersonId;
  readonly facet: Facet;
}

const isOf = ({ orgId, personId, facet }: Causer) =>
  and(eq(unsentMails.orgId, orgId), eq(unsentMails.causedBy, personId), eq(unsentMails.causedAs, facet));

/** Keeps what waiting mails say that will not be delivered; put before they are erased. What nobody caused is not kept. */
export const keepUnsentEffect = (
  db: Database,
  of: { readonly which: SQL | undefined; readonly reason: SQL; readonly now: number },
) =>
  db.insert(unsentMails).select(
    sql`select org_id, caused_by, caused_as, id, subject_id, kind, recipient, title, body, from_name, reply_to, mint_json,
      ${of.reason}, ${of.now} from mails where ${of.which} and state = 'queued' and caused_by is not null`,
  );

/** A page of somebody's mails that could not be delivered, newest first. */
export async function listUnsent(db: Database, { after, most, ...of }: Causer & PageQuery): Promise<Page<UnsentMail>> {
  const { id, recipient: to, title: subject, reason, failedAt } = unsentMails;
  const { where, order } = keyset({ by: failedAt, id, direction: "descending", after });
  const [rows, all] = await db.batch([
    db
      .select({ id, to, subject, reason, failedAt })
      .from(unsentMails)
      .where(and(isOf(of), where))
      .orderBy(...order)
      .limit(most + 1),
    db
      .select({ id })
      .from(unsentMails)
      .where(isOf(of))
      .limit(mostCounted + 1),
  ]);
  const placeOf = (row: UnsentMail): string => placeText([row.failedAt, row.id]);
  const { shown, next } = pageOfRows(rows, { most, placeOf });
  return { entries: [...shown], total: all.length > mostCounted ? null : all.length, next };
}

/** One of them, with what it said; undefined when it is not theirs, or was sent again meanwhile. */
export async function findUnsent(db: Database, of: Causer & { readonly id: string }) {
  const [row] = await db
    .select({
      ...getTableColumns(unsentMails),
      causedAt: sql<
        number | null
      >`(select caused_at from mails where mails.org_id = ${of.orgId} and mails.id = ${of.id})`.as("caused_at"),
    })
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
