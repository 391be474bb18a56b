import { and, eq, ne } from "drizzle-orm";
import type { AssessmentId, OrgId } from "#domain/ids.ts";
import { assertOneChanged, type Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { assessments } from "./assessments.tables.ts";

interface Offer {
  readonly orgId: OrgId;
  readonly assessmentId: AssessmentId;
  readonly version: number;
}

/** Rolls back when the vendor submitted meanwhile. */
export const offerEffects = (db: Database, { orgId, assessmentId, version }: Offer): Effect[] => [
  db
    .update(assessments)
    .set({ offeredVersion: version })
    .where(and(eq(assessments.orgId, orgId), eq(assessments.id, assessmentId), ne(assessments.state, "submitted"))),
  ...assertOneChanged(db),
];
