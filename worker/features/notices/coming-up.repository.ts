import { and, asc, eq, lte, ne, sql } from "drizzle-orm";
import type { CivilDate } from "#domain/civil-date.ts";
import type { AssessmentKey } from "#worker/features/assessments/assessment-key.ts";
import { assessments } from "#worker/features/assessments/assessments.tables.ts";
import { assertOneChanged, type Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { followUps } from "./follow-ups.tables.ts";

type FollowUp = typeof followUps.$inferSelect;
export type ComingUp = Pick<FollowUp, "orgId" | "assessmentId" | "id" | "revision" | "title" | "onDay" | "personId"> & {
  readonly waits: Exclude<FollowUp["waits"], "acceptance-asked">;
};

// Literals, so that the index of what is untold is used.
const isUntold = sql`follow_ups.is_over = 0 and follow_ups.is_told = 0 and follow_ups.waits <> 'acceptance-asked'`;

/** Hourly, of every tenant: what comes up by a day and was not told, the earliest first. */
export async function listComingUp(
  db: Database,
  of: { readonly until: CivilDate; readonly most: number },
): Promise<ComingUp[]> {
  const rows = await db
    .select({
      orgId: followUps.orgId,
      assessmentId: followUps.assessmentId,
      id: followUps.id,
      revision: followUps.revision,
      title: followUps.title,
      waits: followUps.waits,
      onDay: followUps.onDay,
      personId: followUps.personId,
    })
    .from(followUps)
    .where(and(lte(followUps.onDay, of.until), isUntold))
    .orderBy(asc(followUps.onDay))
    .limit(of.most);
  return rows.flatMap(({ waits, ...row }) => (waits === "acceptance-asked" ? [] : [{ ...row, waits }]));
}

/** It is told now; the batch rolls back when it was already, or became something else. */
export const followUpToldEffects = (
  db: Database,
  { orgId, assessmentId, id, revision }: ComingUp,
): [Effect, ...Effect[]] => [
  db
    .update(followUps)
    .set({ isTold: 1 })
    .where(
      and(
        eq(followUps.orgId, orgId),
        eq(followUps.assessmentId, assessmentId),
        eq(followUps.id, id),
        eq(followUps.revision, revision),
        ne(followUps.isTold, 1),
      ),
    ),
  ...assertOneChanged(db),
];

export interface Bounced extends AssessmentKey {
  readonly bouncedAt: number | null;
}

/** Hourly, of every tenant: requests whose mail did not arrive, and nobody was told. */
export const listBounced = (db: Database, most: number): Promise<Bounced[]> =>
  db
    .select({ orgId: assessments.orgId, assessmentId: assessments.id, bouncedAt: assessments.bouncedAt })
    .from(assessments)
    .where(sql`${assessments.bounceUntold} = 1`)
    .limit(most);

/** It is told now; the batch rolls back when it was already. */
export const bounceToldEffects = (db: Database, { orgId, assessmentId }: AssessmentKey): [Effect, ...Effect[]] => [
  db
    .update(assessments)
    .set({ bounceUntold: 0 })
    .where(and(eq(assessments.orgId, orgId), eq(assessments.id, assessmentId), eq(assessments.bounceUntold, 1))),
  ...assertOneChanged(db),
];
