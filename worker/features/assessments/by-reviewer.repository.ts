import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { TrackerQuery } from "#contract/assessment.schema.ts";
import { currentStages, type Stage, stages } from "#domain/assessment/stage.ts";
import type { CivilDate } from "#domain/civil-date.ts";
import type { AssessmentId, OrgId } from "#domain/ids.ts";
import { mostCounted } from "#domain/list-words.ts";
import { reviewAssignments } from "#worker/features/assessments/review-assignments.tables.ts";
import type { Database } from "#worker/storage/database.ts";
import { assessments } from "./assessments.tables.ts";

interface Wanted {
  readonly orgId: OrgId;
  /** Whose; everybody's when left out. */
  readonly reviewer?: string | undefined;
  readonly show: TrackerQuery["show"];
  readonly today: CivilDate;
}

/** Whose day to look by has passed; with literals, so that the index of what has such a day is used. */
export const isLateReview = (today: CivilDate): SQL =>
  sql`review_assignments.stage = 'to-review' and review_assignments.look_by is not null
    and review_assignments.look_by < ${today}`;

/** The stages in which what is shown stands. */
function stagesOf(show: TrackerQuery["show"]): Stage[] {
  switch (show) {
    case "all":
      return [...stages];
    case "current":
      return [...currentStages];
    case "comparable":
      return ["to-review", "decided", "ended"];
    case "overdue":
      return ["with-vendor"];
    case "late-review":
      return ["to-review"];
    case "due-again":
    case "again-day":
    case "again-certificate":
    case "again-score":
    case "again-finding":
    case "again-change":
      return ["decided"];
    case "with-vendor":
    case "to-review":
    case "decided":
    case "ended":
    case "archived":
      return [show];
  }
}

/**
 * What nobody is asked to review, by the ids of assessments. Its index is named: SQLite would look through all that the
 * organisation has in these stages.
 */
export const ofNobody = (db: Database, of: { readonly orgId: OrgId; readonly stages: readonly Stage[] }) =>
  db
    .selectDistinct({ id: sql<AssessmentId>`assessments.id`.as("id") })
    .from(sql`assessments indexed by assessments_of_nobody`)
    .where(
      and(
        eq(assessments.orgId, of.orgId),
        sql`assessments.reviewers = 0 and assessments.stage in (select value from json_each(${JSON.stringify(of.stages)}))`,
      ),
    );

/** What is in somebody's hands, by the ids of assessments. */
function inHands(db: Database, { orgId, reviewer, show, today }: Wanted) {
  if (reviewer === "nobody") return ofNobody(db, { orgId, stages: show === "late-review" ? [] : stagesOf(show) });
  const ofOrg = eq(reviewAssignments.orgId, orgId);
  const ofPerson = reviewer === undefined ? undefined : eq(sql`review_assignments.person_id`, reviewer);
  const isShown = show === "late-review" ? isLateReview(today) : inArray(reviewAssignments.stage, stagesOf(show));
  return db
    .selectDistinct({ id: reviewAssignments.assessmentId })
    .from(reviewAssignments)
    .where(and(ofOrg, ofPerson, isShown));
}

/**
 * What is asked for by who reviews it, as a condition; none where it does not matter. Up to a thousand are named one by
 * one, so that only they are read; more than that are close together in any order, and looked for along it.
 */
export async function findByReviewer(
  db: Database,
  of: Wanted,
): Promise<{ readonly where: SQL | undefined; readonly areNamed: boolean }> {
  if (of.reviewer === undefined && of.show !== "late-review") return { where: undefined, areNamed: false };
  const rows = await inHands(db, of).limit(mostCounted + 1);
  if (rows.length > mostCounted) return { where: sql`${assessments.id} in ${inHands(db, of)}`, areNamed: false };
  const ids = JSON.stringify(rows.map(({ id }) => id));
  return { where: sql`${assessments.id} in (select value from json_each(${ids}))`, areNamed: true };
}

/** One row for each assessment whose review is late, up to a number. */
export const lateReviews = (db: Database, { orgId, today, most }: Omit<Wanted, "show"> & { readonly most: number }) =>
  inHands(db, { orgId, today, show: "late-review" }).limit(most);
