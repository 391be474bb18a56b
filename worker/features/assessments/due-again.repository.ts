import { type SQL, sql } from "drizzle-orm";
import type { AgainShow } from "#contract/assessment.schema.ts";
import { dueAgainDays } from "#domain/assessment/due-again.ts";
import { addDays, type CivilDate } from "#domain/civil-date.ts";
import type { OrgId } from "#domain/ids.ts";
import { isUnderWayAbout } from "./running.repository.ts";

export interface OnDay {
  readonly orgId: OrgId;
  readonly today: CivilDate;
}

// Each by its own index, found first: asked in one go SQLite would look through all that is decided. Literals, so that the
// index of what has such a day, or of what stands open, is used.
const byDay = ({
  orgId,
  today,
}: OnDay): SQL => sql`select due.id from assessments as due indexed by assessments_by_review
  where due.org_id = ${orgId} and due.review_on is not null and due.archived_at is null
    and due.review_on <= ${addDays(today, dueAgainDays)}`;
const isOpen = sql`open.gone_at is null and open.closed is null and open.is_over = 0`;
const byEvent = ({ orgId, today }: OnDay): SQL => sql`select open.assessment_id from ask_again as open
  indexed by ask_again_open where open.org_id = ${orgId} and open.from_day <= ${today} and ${isOpen}`;
const byCause = ({ orgId, today }: OnDay, cause: string): SQL => sql`select open.assessment_id from ask_again as open
  indexed by ask_again_by_cause where open.org_id = ${orgId} and open.cause = ${cause} and open.from_day <= ${today}
    and ${isOpen}`;

/** Decided, and the vendor is not asked about it again already. */
export const isNotAsked = sql`assessments.stage = 'decided' and assessments.archived_at is null
  and not ${isUnderWayAbout({ orgId: sql`assessments.org_id`, productId: sql`assessments.product_id` })}`;

/** Decisions that hold until a day that is near. */
export const isDueByDay = (on: OnDay): SQL => sql`(assessments.id in (${byDay(on)}) and ${isNotAsked})`;

/** Decisions that are to be looked at again, soon by their day or by what happened, or for one of these reasons alone. */
export function isDueAgain(on: OnDay, show: "due-again" | AgainShow): SQL {
  if (show === "due-again") return sql`(assessments.id in (${byDay(on)} union ${byEvent(on)}) and ${isNotAsked})`;
  if (show === "again-day") return isDueByDay(on);
  return sql`(assessments.id in (${byCause(on, show.slice("again-".length))}) and ${isNotAsked})`;
}
