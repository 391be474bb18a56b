import { and, eq, isNull, lte, sql } from "drizzle-orm";
import type { OutsideEnding } from "#domain/access/outside.ts";
import type { AssessmentId, PersonId } from "#domain/ids.ts";
import { isRunningAt, outsideAccess } from "#worker/features/identity/outside-access.tables.ts";
import { assertHolds, assertOneChanged, type Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { type AccessKey, isOf, isRunningOf, type RunningOf } from "./outside.repository.ts";
import { isVendorsOwn } from "./vendors-own.repository.ts";

export interface NewAccess extends AccessKey {
  readonly assessmentId: AssessmentId;
  readonly personId: PersonId;
  readonly knownAs: string;
  readonly email: string;
  readonly why: string;
  readonly files: boolean;
  readonly until: string;
  readonly endsAt: number;
  readonly givenBy: PersonId;
  readonly givenAt: number;
}

/** Gives access, in place of what was over; rolls back while the person may read it already or is of its vendor, and once it is put away. */
export function givenEffects(db: Database, { id, email, ...given }: NewAccess): Effect[] {
  const { orgId, assessmentId } = given;
  const row = { ...given, revision: 1, firstReadAt: null, lastReadAt: null, endedAt: null, endedHow: null };
  return [
    ...assertHolds(
      db,
      sql`not ${isVendorsOwn({ orgId, assessmentId, email: email.toLowerCase() })} and exists (select 1 from assessments
        where assessments.org_id = ${orgId} and assessments.id = ${assessmentId} and assessments.archived_at is null)`,
    ),
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
