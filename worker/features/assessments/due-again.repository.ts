import { and, eq, lte, type SQL, sql } from "drizzle-orm";
import { dueAgainDays } from "#domain/assessment/due-again.ts";
import { addDays, type CivilDate } from "#domain/civil-date.ts";
import { assessments } from "./assessments.tables.ts";

/** Decisions that are to be looked at again soon, but for those whose vendor is asked again already. */
export const isDueAgain = (today: CivilDate): SQL | undefined =>
  and(
    eq(assessments.stage, "decided"),
    // Literals, so that the index of what has such a day is used.
    sql`assessments.review_on is not null and assessments.archived_at is null`,
    lte(assessments.reviewOn, addDays(today, dueAgainDays)),
    sql`not exists (select 1 from assessments as later where later.org_id = assessments.org_id
      and later.product_id = assessments.product_id and later.stage in ('with-vendor', 'to-review'))`,
  );
