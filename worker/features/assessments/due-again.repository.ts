import { and, eq, lte, type SQL, sql } from "drizzle-orm";
import { dueAgainDays } from "#domain/assessment/due-again.ts";
import { addDays, type CivilDate } from "#domain/civil-date.ts";
import { assessments } from "./assessments.tables.ts";
import { isRunningAbout } from "./running.repository.ts";

/** Decisions that are to be looked at again soon, but for those whose vendor is asked again already. */
export const isDueAgain = (today: CivilDate): SQL | undefined =>
  and(
    eq(assessments.stage, "decided"),
    // Literals, so that the index of what has such a day is used.
    sql`assessments.review_on is not null and assessments.archived_at is null`,
    lte(assessments.reviewOn, addDays(today, dueAgainDays)),
    sql`not ${isRunningAbout({ orgId: sql`assessments.org_id`, productId: sql`assessments.product_id` })}`,
  );
