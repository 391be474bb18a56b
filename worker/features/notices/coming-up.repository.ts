import { and, asc, eq, gte, lte, ne, sql } from "drizzle-orm";
import type { CivilDate } from "#domain/civil-date.ts";
import type { AssessmentKey } from "#worker/features/assessments/assessment-key.ts";
import { assessments } from "#worker/features/assessments/assessments.tables.ts";
import { assertOneChanged, type Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { followUps, isWaitedFor } from "./follow-ups.tables.ts";

type FollowUp = typeof followUps.$inferSelect;
export type ComingUp = Pick<
  FollowUp,
  "orgId" | "assessmentId" | "id" | "revision" | "title" | "onDay" | "personId" | "askedBy"
> & { readonly waits: Exclude<FollowUp["waits"], "acceptance-declined"> };

interface Asked {
  readonly after: readonly string[] | undefined;
  readonly most: number;
}

/** In the order in which they are told: the day first. */
export const placeOfComingUp = ({ onDay, orgId, assessmentId, id, waits }: ComingUp): readonly string[] => [
  onDay,
  orgId,
  assessmentId,
  id,
  waits,
];

/** Hourly, of every tenant: what comes up by a day, or was asked in vain until today, and was not told. */
export async function listComingUp(
  db: Database,
  of: Asked & { readonly today: CivilDate; readonly until: CivilDate },
): Promise<ComingUp[]> {
  const { orgId, assessmentId, id, revision, title, waits, onDay, personId, askedBy } = followUps;
  const [day = "", org, assessment, finding, wait] = of.after ?? [];
  const place = sql`(${onDay}, ${orgId}, ${assessmentId}, ${id}, ${waits})`;
  const behind = of.after && sql`${place} > (${day}, ${org}, ${assessment}, ${finding}, ${wait})`;
  const rows = await db
    .select({ orgId, assessmentId, id, revision, title, waits, onDay, personId, askedBy })
    .from(followUps)
    .where(
      and(
        gte(onDay, day),
        lte(onDay, of.until),
        behind,
        isWaitedFor,
        // Literals, so that the index of what is untold is used.
        sql`follow_ups.is_told = 0 and follow_ups.waits <> 'acceptance-declined'`,
        sql`(follow_ups.waits <> 'acceptance-asked' or ${onDay} < ${of.today})`,
      ),
    )
    .orderBy(asc(onDay), asc(orgId), asc(assessmentId), asc(id), asc(waits))
    .limit(of.most);
  return rows.flatMap(({ waits: how, ...row }) => (how === "acceptance-declined" ? [] : [{ ...row, waits: how }]));
}

/** It is told now; the batch rolls back when it was already, or became something else. */
export const followUpToldEffects = (
  db: Database,
  { orgId, assessmentId, id, revision, waits }: ComingUp,
): [Effect, ...Effect[]] => [
  db
    .update(followUps)
    .set({ isTold: 1 })
    .where(
      and(
        eq(followUps.orgId, orgId),
        eq(followUps.assessmentId, assessmentId),
        eq(followUps.id, id),
        eq(followUps.waits, waits),
        eq(followUps.revision, revision),
        ne(followUps.isTold, 1),
        isWaitedFor,
      ),
    ),
  ...assertOneChanged(db),
];

export interface Bounced extends AssessmentKey {
  readonly bouncedAt: number | null;
}

export const placeOfBounced = ({ orgId, assessmentId }: Bounced): readonly string[] => [orgId, assessmentId];

/** Hourly, of every tenant: requests whose mail did not arrive, and nobody was told. */
export function listBounced(db: Database, { after, most }: Asked): Promise<Bounced[]> {
  const { orgId, id: assessmentId, bouncedAt } = assessments;
  const [org, assessment] = after ?? [];
  const behind = after && sql`(${orgId}, ${assessmentId}) > (${org}, ${assessment})`;
  return db
    .select({ orgId, assessmentId, bouncedAt })
    .from(assessments)
    .where(and(sql`assessments.bounce_untold = 1`, behind))
    .orderBy(asc(orgId), asc(assessmentId))
    .limit(most);
}

/** It is told now; the batch rolls back when it was already. */
export const bounceToldEffects = (db: Database, { orgId, assessmentId }: AssessmentKey): [Effect, ...Effect[]] => [
  db
    .update(assessments)
    .set({ bounceUntold: 0 })
    .where(and(eq(assessments.orgId, orgId), eq(assessments.id, assessmentId), eq(assessments.bounceUntold, 1))),
  ...assertOneChanged(db),
];
