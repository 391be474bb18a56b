import { and, eq, sql } from "drizzle-orm";
import type { CivilDate } from "#domain/civil-date.ts";
import type { FindingBody } from "#domain/findings/finding.schema.ts";
import type { AssessmentKey } from "#worker/features/assessments/assessment-key.ts";
import { causesEffect } from "#worker/features/notices/causes.repository.ts";
import { findings } from "#worker/features/reviewing/findings.tables.ts";
import { summaries } from "#worker/features/reviewing/reviews.tables.ts";
import { assertOneChanged, type Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";

export interface NewRevision extends AssessmentKey {
  readonly id: string;
  readonly revision: number;
  readonly body: FindingBody;
  readonly changedBy: string;
  readonly changedAt: number;
}

/** The next revision of a finding; its key refuses a second one of the same revision. */
export const findingEffect = (db: Database, { body, ...row }: NewRevision): Effect =>
  db.insert(findings).values({ ...row, bodyJson: JSON.stringify(body) });

/**
 * How many findings are open, and when that changes by itself, for the tables that read summaries only. `known` is how
 * many rows the count knows of, those of the batch included: otherwise the whole batch rolls back (`stale_revision`).
 * `gone` are those whose cause is gone: nobody waits for them.
 */
export const openFindingsEffects = (
  db: Database,
  of: AssessmentKey & {
    readonly open: number;
    readonly known: number;
    readonly gone: readonly string[];
    readonly nextDueOn: CivilDate | null;
  },
): Effect[] => [
  db
    .update(summaries)
    // An earlier day than needed only scores once more; a later one would miss a change that somebody else just found.
    .set({
      openFindings: of.open,
      nextChangeOn: sql`min(coalesce(next_change_on, ${of.nextDueOn}), coalesce(${of.nextDueOn}, next_change_on))`,
    })
    .where(
      and(
        eq(summaries.orgId, of.orgId),
        eq(summaries.assessmentId, of.assessmentId),
        sql`(select count(*) from findings where findings.org_id = ${of.orgId}
          and findings.assessment_id = ${of.assessmentId}) = ${of.known}`,
      ),
    ),
  ...assertOneChanged(db),
  causesEffect(db, of),
];
