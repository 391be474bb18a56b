import { type SQL, sql } from "drizzle-orm";
import type { CalendarDay } from "#contract/portfolio.ts";
import type { CivilDate } from "#domain/civil-date.ts";
import type { OrgId } from "#domain/ids.ts";
import { isCurrent } from "#worker/features/assessments/over.repository.ts";
import { isWaitedFor } from "#worker/features/notices/follow-ups.tables.ts";

/** Where days of one kind stand: each is found along an index of an organisation's days. */
export interface DaySource {
  /** The table of the days and that of their assessments, the days first. */
  readonly from: SQL;
  readonly where: SQL;
  readonly on: SQL;
  readonly about: SQL;
  /** Tells two of an assessment apart. */
  readonly thing: SQL;
}

interface Of {
  readonly orgId: OrgId;
  readonly today: CivilDate;
}

type Kind = CalendarDay["kind"];

// A cross join keeps the order of the tables.
const withAssessment = (table: "follow_ups" | "certificate_days" | "summaries"): SQL =>
  sql.raw(
    `${table} cross join assessments on assessments.org_id = ${table}.org_id and assessments.id = ${table}.assessment_id`,
  );

const followedUp = (listedAs: "due" | "acceptance-ends", { orgId }: Of): DaySource => ({
  from: withAssessment("follow_ups"),
  where: sql`follow_ups.org_id = ${orgId} and follow_ups.listed_as = ${listedAs} and ${isWaitedFor}`,
  on: sql`follow_ups.on_day`,
  about: sql`follow_ups.title`,
  thing: sql`follow_ups.id`,
});

/** What merely ran out, or was worked out anew, is the score's business and no date any more; what is overdue is one. */
export const daySources: Readonly<Record<Kind, (of: Of) => DaySource>> = {
  "acceptance-ends": (of) => followedUp("acceptance-ends", of),
  "answers-due": ({ orgId }) => ({
    from: sql`assessments`,
    where: sql`assessments.org_id = ${orgId} and assessments.stage = 'with-vendor'`,
    on: sql`assessments.due_on`,
    about: sql`''`,
    thing: sql`''`,
  }),
  "certificate-expires": ({ orgId, today }) => ({
    from: withAssessment("certificate_days"),
    where: sql`certificate_days.org_id = ${orgId} and certificate_days.ends_on >= ${today} and ${isCurrent}`,
    on: sql`certificate_days.ends_on`,
    about: sql`certificate_days.name`,
    thing: sql`certificate_days.id`,
  }),
  "finding-due": (of) => followedUp("due", of),
  "score-changes": ({ orgId, today }) => ({
    from: withAssessment("summaries"),
    // The day of a certificate stands there already.
    where: sql`summaries.org_id = ${orgId} and summaries.next_change_on is not null and summaries.next_change_on >= ${today}
      and ${isCurrent} and not exists (select 1 from certificate_days as told where told.org_id = summaries.org_id
        and told.assessment_id = summaries.assessment_id and told.ends_on = summaries.next_change_on)`,
    on: sql`summaries.next_change_on`,
    about: sql`''`,
    thing: sql`''`,
  }),
};
