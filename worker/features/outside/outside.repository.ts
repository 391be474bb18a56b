import { and, count, eq, isNull, lte, type SQL, sql } from "drizzle-orm";
import type { Page } from "#contract/list.schema.ts";
import { placeText } from "#contract/list.schema.ts";
import type { OutsideQuery } from "#contract/outside.schema.ts";
import type { OutsideAccess } from "#contract/outside.ts";
import { standingOf } from "#domain/access/outside.ts";
import type { AssessmentId, OrgId, PersonId } from "#domain/ids.ts";
import { assessments } from "#worker/features/assessments/assessments.tables.ts";
import { people } from "#worker/features/identity/identity.tables.ts";
import { isRunningAt, outsideAccess } from "#worker/features/identity/outside-access.tables.ts";
import type { Database } from "#worker/storage/database.ts";
import { keyset, pageOfRows } from "#worker/storage/list/keyset.ts";

/** Access by its own id, within the organisation that gave it. */
export interface AccessKey {
  readonly orgId: OrgId;
  readonly id: string;
}

/** That a row is the one of a key. */
export const isOf = ({ orgId, id }: AccessKey): SQL | undefined =>
  and(eq(outsideAccess.orgId, orgId), eq(outsideAccess.id, id));

const columns = {
  id: outsideAccess.id,
  assessmentId: outsideAccess.assessmentId,
  personId: outsideAccess.personId,
  product: assessments.product,
  vendorName: assessments.vendorName,
  name: outsideAccess.knownAs,
  email: people.email,
  why: outsideAccess.why,
  files: outsideAccess.files,
  until: outsideAccess.until,
  endsAt: outsideAccess.endsAt,
  givenById: outsideAccess.givenBy,
  givenBy: sql<string>`(select name from people as givers where givers.id = ${outsideAccess.givenBy})`.as("giver"),
  givenAt: outsideAccess.givenAt,
  lastReadAt: outsideAccess.lastReadAt,
  endedAt: outsideAccess.endedAt,
  endedHow: outsideAccess.endedHow,
  revision: outsideAccess.revision,
};

const selected = (db: Database) =>
  db
    .select(columns)
    .from(outsideAccess)
    .innerJoin(people, eq(people.id, outsideAccess.personId))
    .innerJoin(
      assessments,
      and(eq(assessments.orgId, outsideAccess.orgId), eq(assessments.id, outsideAccess.assessmentId)),
    );

type Row = Awaited<ReturnType<typeof selected>>[number];
/** Access as it stands at a moment. */
export type StandingAccess = OutsideAccess & {
  readonly assessmentId: AssessmentId;
  readonly personId: PersonId;
  readonly givenById: PersonId;
};

const standing = ({ endedHow, ...row }: Row, now: number): StandingAccess => {
  const how = standingOf({ ...row, endedHow }, now);
  return { ...row, standing: how, endedAt: how === "day-came" ? row.endsAt : row.endedAt };
};

/** One by its id; undefined when the organisation has no such access. */
export async function findAccess(
  db: Database,
  { now, ...key }: AccessKey & { readonly now: number },
): Promise<StandingAccess | undefined> {
  const [row] = await selected(db).where(isOf(key));
  return row && standing(row, now);
}

/** What a person was ever given of one assessment. */
export async function findAccessTo(
  db: Database,
  of: { readonly orgId: OrgId; readonly assessmentId: AssessmentId; readonly personId: PersonId; readonly now: number },
): Promise<StandingAccess | undefined> {
  const [row] = await selected(db).where(
    and(
      eq(outsideAccess.orgId, of.orgId),
      eq(outsideAccess.assessmentId, of.assessmentId),
      eq(outsideAccess.personId, of.personId),
    ),
  );
  return row && standing(row, of.now);
}

/** A page of the access an organisation gave, newest first, and how much there is in all. */
export async function listAccess(
  db: Database,
  { orgId, assessment, show, after, most, now }: OutsideQuery & { readonly orgId: OrgId; readonly now: number },
): Promise<Page<OutsideAccess>> {
  const meant = and(
    eq(outsideAccess.orgId, orgId),
    assessment === undefined ? undefined : eq(outsideAccess.assessmentId, assessment),
    show === "running" ? isRunningAt(now) : undefined,
  );
  const { where, order } = keyset({ by: outsideAccess.givenAt, id: outsideAccess.id, direction: "descending", after });
  const [rows, [all]] = await db.batch([
    selected(db)
      .where(and(meant, where))
      .orderBy(...order)
      .limit(most + 1),
    db
      .select({ n: count().as("all_access") })
      .from(outsideAccess)
      .where(meant),
  ]);
  const placeOf = ({ givenAt, id }: Row): string => placeText([givenAt, id]);
  const { shown, next } = pageOfRows(rows, { most, placeOf });
  return { entries: shown.map((row) => standing(row, now)), total: all?.n ?? 0, next };
}

/** Of every organisation: access whose last day was over, and nobody has heard of it. */
export const listDayCame = (db: Database, of: { readonly now: number; readonly most: number }) =>
  db
    .select({ orgId: outsideAccess.orgId, id: outsideAccess.id })
    .from(outsideAccess)
    .where(and(isNull(outsideAccess.endedAt), lte(outsideAccess.endsAt, of.now)))
    .orderBy(outsideAccess.endsAt)
    .limit(of.most);

/** Of one assessment, or of one person. */
export type RunningOf = { readonly orgId: OrgId; readonly now: number } & (
  | { readonly assessmentId: AssessmentId }
  | { readonly personId: PersonId }
);

/** That access is one that runs, of those. */
export const isRunningOf = ({ orgId, now, ...of }: RunningOf): SQL | undefined => {
  const isMeant =
    "assessmentId" in of ? eq(outsideAccess.assessmentId, of.assessmentId) : eq(outsideAccess.personId, of.personId);
  return and(eq(outsideAccess.orgId, orgId), isMeant, isRunningAt(now));
};

/** Access that runs, of one assessment or of one person: the whole of it, as all of it ends. */
export async function listRunning(db: Database, of: RunningOf): Promise<StandingAccess[]> {
  const rows = await selected(db).where(isRunningOf(of));
  return rows.map((row) => standing(row, of.now));
}
