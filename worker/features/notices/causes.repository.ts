import { and, eq, sql } from "drizzle-orm";
import type { AssessmentKey } from "#worker/features/assessments/assessment-key.ts";
import type { Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { followUps } from "./follow-ups.tables.ts";

/** Nobody waits for findings whose cause is gone, until it is back; goes into every batch that works them out. */
export const causesEffect = (
  db: Database,
  { orgId, assessmentId, gone }: AssessmentKey & { /** Their ids. */ readonly gone: readonly string[] },
): Effect =>
  db
    .update(followUps)
    .set({ isGone: sql`1 - ${followUps.isGone}` })
    .where(
      and(
        eq(followUps.orgId, orgId),
        eq(followUps.assessmentId, assessmentId),
        sql`${followUps.isGone} <> (${followUps.id} in (select value from json_each(${JSON.stringify(gone)})))`,
      ),
    );
