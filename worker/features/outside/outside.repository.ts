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

/** Whether somebody reads an assessment from outside, by their address. */
export async function findReadsOutside(
  db: Database,
  of: { readonly orgId: OrgId; readonly assessmentId: AssessmentId; readonly email: string; readonly now: number },
): Promise<boolean> {
  const { orgId, assessmentId, email, now } = of;
  const rows = await selected(db)
    .where(and(isRunningOf({ orgId, assessmentId, now }), eq(people.email, email.toLowerCase())))
    .limit(1);
  return rows.length > 0;
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

export interface CameDay extends AccessKey {
  readonly endsAt: number;
}
/** In the order in which they are told: the first that was over first. */
export const placeOfDayCame = ({ endsAt, orgId, id }: CameDay): readonly string[] => [String(endsAt), orgId, id];

/** Of every organisation, behind a place: access whose last day was over, and nobody has heard of it. */
export function listDayCame(
  db: Database,
  { now, after, most }: { readonly now: number; readonly after: readonly string[] | undefined; readonly most: number },
): Promise<CameDay[]> {
  const [since = "0", org = "", access = ""] = after ?? [];
  const { orgId, id, endsAt, endedAt } = outsideAccess;
  const behind =
    after === undefined ? undefined : sql`(${endsAt}, ${orgId}, ${id}) > (${Number(since)}, ${org}, ${access})`;
  return db
    .select({ orgId, id, endsAt })
    .from(outsideAccess)
    .where(and(isNull(endedAt), lte(endsAt, now), behind))
    .orderBy(endsAt, orgId, id)
    .limit(most);
}

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
