import { and, count, eq, isNull, lte, type SQL, sql } from "drizzle-orm";
import type { Page } from "#contract/list.schema.ts";
import { placeText } from "#contract/list.schema.ts";
import type { OutsideQuery } from "#contract/outside.schema.ts";
import type { OutsideAccess } from "#contract/outside.ts";
import { type OutsideEnding, standingOf } from "#domain/access/outside.ts";
import type { AssessmentId, OrgId, PersonId } from "#domain/ids.ts";
import { assessments } from "#worker/features/assessments/assessments.tables.ts";
import { people } from "#worker/features/identity/identity.tables.ts";
import { isRunningAt, outsideAccess } from "#worker/features/identity/outside-access.tables.ts";
import { assertOneChanged, type Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { keyset, pageOfRows } from "#worker/storage/list/keyset.ts";

/** Access by its own id, within the organisation that gave it. */
export interface AccessKey {
  readonly orgId: OrgId;
  readonly id: string;
}

const isOf = ({ orgId, id }: AccessKey): SQL | undefined =>
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

export interface NewAccess extends AccessKey {
  readonly assessmentId: AssessmentId;
  readonly personId: PersonId;
  readonly knownAs: string;
  readonly why: string;
  readonly files: boolean;
  readonly until: string;
  readonly endsAt: number;
  readonly givenBy: PersonId;
  readonly givenAt: number;
}

/** Gives access, in place of what was over; rolls back while the person may read the assessment already. */
export function givenEffects(db: Database, { id, ...given }: NewAccess): Effect[] {
  const row = { ...given, revision: 1, firstReadAt: null, lastReadAt: null, endedAt: null, endedHow: null };
  return [
    db
      .insert(outsideAccess)
      .values({ id, ...row })
      .onConflictDoUpdate({
        target: [outsideAccess.orgId, outsideAccess.assessmentId, outsideAccess.personId],
        // It counts on, so that whoever looks at the earlier one changes nothing of this.
        set: { ...row, revision: sql`${outsideAccess.revision} + 1` },
        setWhere: sql`${outsideAccess.endsAt} <= ${given.givenAt} or ${outsideAccess.endedAt} is not null`,
      }),
    ...assertOneChanged(db),
  ];
}

/** Another last day; rolls back unless it is as it was seen, and runs. */
export const dayEffects = (
  db: Database,
  of: AccessKey & { readonly base: number; readonly until: string; readonly endsAt: number; readonly now: number },
): Effect[] => [
  db
    .update(outsideAccess)
    .set({ until: of.until, endsAt: of.endsAt, revision: of.base + 1 })
    .where(and(isOf(of), eq(outsideAccess.revision, of.base), isRunningAt(of.now))),
  ...assertOneChanged(db),
];

interface Ending extends AccessKey {
  readonly how: OutsideEnding;
  readonly now: number;
}

const over = ({ how, now }: Pick<Ending, "how" | "now">) => ({
  endedAt: now,
  endedHow: how,
  revision: sql`${outsideAccess.revision} + 1`,
});

/** Ends access that runs; rolls back when it was over already. */
export const endEffects = (db: Database, ending: Ending): Effect[] => [
  db
    .update(outsideAccess)
    .set(over(ending))
    .where(and(isOf(ending), isRunningAt(ending.now))),
  ...assertOneChanged(db),
];

/** Ends what runs of one assessment, or of one person. */
export const endAllEffect = (db: Database, { orgId, now, how, ...of }: RunningOf & Pick<Ending, "how">): Effect =>
  db
    .update(outsideAccess)
    .set(over({ how, now }))
    .where(isRunningOf({ orgId, now, ...of }));

/** Writes down that the last day of access was over; rolls back when that was done already, or the day is another by now. */
export const dayCameEffects = (db: Database, { now, ...key }: AccessKey & { readonly now: number }): Effect[] => [
  db
    .update(outsideAccess)
    .set({ endedAt: sql`${outsideAccess.endsAt}`, endedHow: "day-came" })
    .where(and(isOf(key), isNull(outsideAccess.endedAt), lte(outsideAccess.endsAt, now))),
  ...assertOneChanged(db),
];

/** Of every organisation: access whose last day was over, and nobody has heard of it. */
export const listDayCame = (db: Database, of: { readonly now: number; readonly most: number }) =>
  db
    .select({ orgId: outsideAccess.orgId, id: outsideAccess.id })
    .from(outsideAccess)
    .where(and(isNull(outsideAccess.endedAt), lte(outsideAccess.endsAt, of.now)))
    .orderBy(outsideAccess.endsAt)
    .limit(of.most);

/** Of one assessment, or of one person. */
type RunningOf = { readonly orgId: OrgId; readonly now: number } & (
  | { readonly assessmentId: AssessmentId }
  | { readonly personId: PersonId }
);

const isRunningOf = ({ orgId, now, ...of }: RunningOf): SQL | undefined => {
  const isMeant =
    "assessmentId" in of ? eq(outsideAccess.assessmentId, of.assessmentId) : eq(outsideAccess.personId, of.personId);
  return and(eq(outsideAccess.orgId, orgId), isMeant, isRunningAt(now));
};

/** Access that runs, of one assessment or of one person: the whole of it, as all of it ends. */
export async function listRunning(db: Database, of: RunningOf): Promise<StandingAccess[]> {
  const rows = await selected(db).where(isRunningOf(of));
  return rows.map((row) => standing(row, of.now));
}
