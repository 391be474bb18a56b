import { and, asc, eq, gte, inArray, isNull, lt, lte, sql } from "drizzle-orm";
import type { Facet } from "#domain/access/roles.ts";
import type { OrgId, PersonId } from "#domain/ids.ts";
import { type AnyTopic, topicsOn } from "#domain/notices/vendor-topics.ts";
import { dropWaitingEffect } from "#worker/features/mails/mails.repository.ts";
import type { Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { noticeChoices, notices, noticeZones } from "./notices.tables.ts";

export interface PersonKey {
  readonly orgId: OrgId;
  readonly personId: PersonId;
}

export interface NewNotice extends PersonKey {
  readonly key: string;
  readonly topic: AnyTopic;
  readonly line: string;
  readonly page: string;
  readonly at: number;
  readonly dueAt: number;
}

/** Something for the mails of the day of people, however many, in one statement; the same is told once. */
export const noticesEffect = (db: Database, all: readonly NewNotice[]): Effect =>
  db
    .insert(notices)
    .select(
      sql`select value ->> 'orgId', value ->> 'personId', value ->> 'key', value ->> 'topic', value ->> 'line',
        value ->> 'page', value ->> 'at', value ->> 'dueAt', null from json_each(${JSON.stringify(all)}) where true`,
    )
    .onConflictDoNothing();

/** Somebody for whom something is due, and since when. */
export interface DuePerson extends PersonKey {
  readonly dueAt: number;
}

/** In the order in which their mails go out: whoever waits longest first. */
export const placeOfDue = ({ dueAt, orgId, personId }: DuePerson): readonly string[] => [
  String(dueAt),
  orgId,
  personId,
];

/** Hourly, of every tenant: who has something to be told by now, behind a place; who has much of it may come again. */
export async function listDuePeople(
  db: Database,
  of: { readonly now: number; readonly after: readonly string[] | undefined; readonly most: number },
): Promise<DuePerson[]> {
  const { dueAt, orgId, personId, toldAt } = notices;
  const [since = "0", org, person] = of.after ?? [];
  const behind = of.after && sql`(${dueAt}, ${orgId}, ${personId}) > (${Number(since)}, ${org}, ${person})`;
  return db
    .select({ dueAt, orgId, personId })
    .from(notices)
    .where(and(isNull(toldAt), gte(dueAt, Number(since)), lte(dueAt, of.now), behind))
    .orderBy(asc(dueAt), asc(orgId), asc(personId))
    .limit(of.most);
}

const isDue = ({ orgId, personId }: PersonKey, now: number) =>
  and(eq(notices.orgId, orgId), eq(notices.personId, personId), isNull(notices.toldAt), lte(notices.dueAt, now));

/** What somebody is to be told by now, the oldest first; what is more than a mail tells waits for the next one. */
export const listDueNotices = (db: Database, of: PersonKey & { readonly now: number }) =>
  db
    .select({ key: notices.key, topic: notices.topic, line: notices.line, page: notices.page })
    .from(notices)
    .where(isDue(of, of.now))
    .orderBy(asc(notices.at), asc(notices.key))
    .limit(1000);

/** Writes down that somebody was told these, in the batch of the mail that does it. */
export const toldEffect = (
  db: Database,
  of: PersonKey & { readonly now: number; readonly keys: readonly string[] },
): Effect =>
  db
    .update(notices)
    .set({ toldAt: of.now })
    .where(and(isDue(of, of.now), sql`${notices.key} in (select value from json_each(${JSON.stringify(of.keys)}))`));

/** Hourly: forgets what was told long ago. */
export async function forgetTold(db: Database, before: number): Promise<void> {
  await db.delete(notices).where(lt(notices.toldAt, before));
}

/** Nobody who was removed hears of anything of that side: what waits for them is gone with the same batch. */
export const silenceEffects = (
  db: Database,
  { orgId, personId, facet, at }: PersonKey & { readonly facet: Facet; readonly at: number },
): Effect[] => [
  db
    .delete(notices)
    .where(and(eq(notices.orgId, orgId), eq(notices.personId, personId), inArray(notices.topic, topicsOn(facet)))),
  db
    .delete(noticeChoices)
    .where(
      and(
        eq(noticeChoices.orgId, orgId),
        eq(noticeChoices.personId, personId),
        inArray(noticeChoices.topic, topicsOn(facet)),
      ),
    ),
  // Whoever stays on the other side stays where they said they are.
  db.delete(noticeZones).where(
    and(
      eq(noticeZones.orgId, orgId),
      eq(noticeZones.personId, personId),
      sql`not exists (select 1 from members where members.org_id = ${orgId} and members.person_id = ${personId}
          and members.facet <> ${facet} and members.status = 'active')`,
    ),
  ),
  dropWaitingEffect(db, { orgId, subjectIds: [personId], kind: "notice", side: facet, at }),
];
