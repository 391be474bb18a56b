import { and, count, eq, isNull, sql } from "drizzle-orm";
import { type Page, type PageQuery, placeText } from "#contract/list.schema.ts";
import type { OwnReading } from "#contract/outside.ts";
import type { OutsideGrant } from "#domain/access/outside.ts";
import type { AssessmentId, OrgId, PersonId } from "#domain/ids.ts";
import { assessments } from "#worker/features/assessments/assessments.tables.ts";
import { organisations } from "#worker/features/identity/identity.tables.ts";
import { isRunningAt, outsideAccess } from "#worker/features/identity/outside-access.tables.ts";
import { assertOneChanged, type Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { keyset, pageOfRows } from "#worker/storage/list/keyset.ts";
import { isVendorsOwn } from "./vendors-own.repository.ts";

/** Who reads what: a person, and the one assessment of an organisation that a path names. */
export interface Reading {
  readonly orgId: OrgId;
  readonly assessmentId: AssessmentId;
  readonly personId: PersonId;
}

const isReadBy = ({ orgId, assessmentId, personId }: Reading, now: number) =>
  and(
    eq(outsideAccess.orgId, orgId),
    eq(outsideAccess.assessmentId, assessmentId),
    eq(outsideAccess.personId, personId),
    isRunningAt(now),
    // Whoever came to the vendor since reads it no more.
    sql`not ${isVendorsOwn({
      orgId: sql`${orgId}`,
      assessmentId: sql`${assessmentId}`,
      email: sql`(select email from people where people.id = ${personId})`,
    })}`,
  );

export interface RunningAccess extends OutsideGrant {
  readonly id: string;
  readonly knownAs: string;
  readonly givenBy: PersonId;
  readonly firstReadAt: number | null;
  readonly lastReadAt: number | null;
}

/** What lets somebody read an assessment from outside at this moment; undefined when nothing does. */
export async function findReading(
  db: Database,
  { now, ...reading }: Reading & { readonly now: number },
): Promise<RunningAccess | undefined> {
  const [row] = await db
    .select({
      id: outsideAccess.id,
      orgId: outsideAccess.orgId,
      assessmentId: outsideAccess.assessmentId,
      personId: outsideAccess.personId,
      files: outsideAccess.files,
      endsAt: outsideAccess.endsAt,
      endedAt: outsideAccess.endedAt,
      knownAs: outsideAccess.knownAs,
      givenBy: outsideAccess.givenBy,
      firstReadAt: outsideAccess.firstReadAt,
      lastReadAt: outsideAccess.lastReadAt,
    })
    .from(outsideAccess)
    .where(isReadBy(reading, now));
  return row;
}

/** Writes down that somebody read, as long as they may; rolls back when they may not any more, or another call was first. */
export const readEffects = (
  db: Database,
  { now, seen, ...reading }: Reading & { readonly now: number; readonly seen: Pick<RunningAccess, "firstReadAt"> },
): Effect[] => [
  db
    .update(outsideAccess)
    .set({ lastReadAt: now, firstReadAt: sql`coalesce(${outsideAccess.firstReadAt}, ${now})` })
    .where(and(isReadBy(reading, now), seen.firstReadAt === null ? isNull(outsideAccess.firstReadAt) : undefined)),
  ...assertOneChanged(db),
];

/** A page of what a person may read from outside now, of every buyer, the newest first. */
export async function listOwnReadings(
  db: Database,
  { personId, now, after, most }: PageQuery & { readonly personId: PersonId; readonly now: number },
): Promise<Page<OwnReading>> {
  const isOwn = and(eq(outsideAccess.personId, personId), isRunningAt(now));
  const { where, order } = keyset({ by: outsideAccess.givenAt, id: outsideAccess.id, direction: "descending", after });
  const [rows, [all]] = await db.batch([
    db
      .select({
        orgId: outsideAccess.orgId,
        orgName: organisations.name,
        id: outsideAccess.id,
        assessmentId: outsideAccess.assessmentId,
        product: assessments.product,
        vendorName: assessments.vendorName,
        why: outsideAccess.why,
        files: outsideAccess.files,
        until: outsideAccess.until,
        endsAt: outsideAccess.endsAt,
        givenAt: outsideAccess.givenAt,
        givenBy: sql<string>`(select name from people where people.id = ${outsideAccess.givenBy})`.as("giver"),
      })
      .from(outsideAccess)
      .innerJoin(organisations, eq(organisations.id, outsideAccess.orgId))
      .innerJoin(
        assessments,
        and(eq(assessments.orgId, outsideAccess.orgId), eq(assessments.id, outsideAccess.assessmentId)),
      )
      .where(and(isOwn, where))
      .orderBy(...order)
      .limit(most + 1),
    db
      .select({ n: count().as("own_readings") })
      .from(outsideAccess)
      .where(isOwn),
  ]);
  const placeOf = ({ givenAt, id }: (typeof rows)[number]): string => placeText([givenAt, id]);
  const { shown, next } = pageOfRows(rows, { most, placeOf });
  return { entries: [...shown], total: all?.n ?? 0, next };
}
