import { sql } from "drizzle-orm";
import { isFollowedByDecided } from "#worker/features/assessments/follows.repository.ts";
import { assertOneChanged, type Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { decisionTellings } from "./decisions.tables.ts";

/**
 * The vendor was told of a final decision: its number refuses a second time (`already-there`), and the whole batch rolls back
 * (`stale-revision`) where it stands no more: a later one is final, or the answers went back.
 */
export const toldEffects = (db: Database, row: typeof decisionTellings.$inferSelect): Effect[] => {
  const { orgId, assessmentId, number } = row;
  return [
    db.insert(decisionTellings).select(
      sql`select ${orgId}, ${assessmentId}, ${number}, ${row.word}, ${row.toldBy}, ${row.toldAt}
        where exists (select 1 from assessments where assessments.org_id = ${orgId}
          and assessments.id = ${assessmentId} and assessments.decided is not null and assessments.archived_at is null
          and not ${isFollowedByDecided})
          and not exists (select 1 from decisions where decisions.org_id = ${orgId}
          and decisions.assessment_id = ${assessmentId} and decisions.number > ${number} and decisions.state = 'final')`,
    ),
    ...assertOneChanged(db),
  ];
};
