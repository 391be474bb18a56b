import { and, asc, eq, gte, lt, sql } from "drizzle-orm";
import type { CivilDate } from "#domain/civil-date.ts";
import type { OrgId } from "#domain/ids.ts";
import { unknownEnd } from "#domain/register/contract-end.ts";
import { assessments } from "#worker/features/assessments/assessments.tables.ts";
import { isCurrent } from "#worker/features/assessments/over.repository.ts";
import { followUps, isWaitedFor } from "#worker/features/notices/follow-ups.tables.ts";
import { vendors } from "#worker/features/register/register.tables.ts";
import { summaries } from "#worker/features/reviewing/reviews.tables.ts";
import type { Database } from "#worker/storage/database.ts";
import { asWritten } from "#worker/storage/json.ts";

/** So many days of a kind stand in a calendar; the earliest first. */
const mostDays = 2000;

const named = { product: assessments.product, vendorName: assessments.vendorName };

/** The days by which decisions are to be looked at again. */
const reviewDays = (db: Database, { orgId, from }: { readonly orgId: OrgId; readonly from: CivilDate }) =>
  db
    .select({ id: assessments.id, reviewOn: sql<CivilDate>`${assessments.reviewOn}`.as("review_day"), ...named })
    .from(assessments)
    .where(
      and(
        eq(assessments.orgId, orgId),
        eq(assessments.stage, "decided"),
        sql`assessments.review_on is not null and assessments.archived_at is null`,
        gte(assessments.reviewOn, from),
      ),
    )
    .orderBy(asc(assessments.reviewOn))
    .limit(mostDays);

/** Every day of an organisation from one on: what is due, what ends, and until when notice is to be given. */
export async function findCalendarDays(
  db: Database,
  { orgId, from }: { readonly orgId: OrgId; readonly from: CivilDate },
) {
  const [due, again, followed, certified, contracts] = await db.batch([
    db
      .select({ id: assessments.id, dueOn: assessments.dueOn, ...named })
      .from(assessments)
      .where(and(eq(assessments.orgId, orgId), eq(assessments.stage, "with-vendor"), gte(assessments.dueOn, from)))
      .orderBy(asc(assessments.dueOn))
      .limit(mostDays),
    reviewDays(db, { orgId, from }),
    db
      .select({
        assessmentId: followUps.assessmentId,
        followUp: sql<string>`${followUps.id}`.as("follow_up"),
        waits: followUps.waits,
        onDay: followUps.onDay,
        title: followUps.title,
        ...named,
      })
      .from(followUps)
      .innerJoin(assessments, and(eq(assessments.orgId, orgId), eq(assessments.id, followUps.assessmentId)))
      .where(and(eq(followUps.orgId, orgId), isWaitedFor, gte(followUps.onDay, from)))
      .orderBy(asc(followUps.onDay))
      .limit(mostDays),
    db
      .select({
        id: assessments.id,
        ...named,
        certificatesJson: sql<string>`json_extract(${summaries.factsJson}, '$.certificates')`.as("certificates_json"),
      })
      .from(assessments)
      .innerJoin(summaries, and(eq(summaries.orgId, orgId), eq(summaries.assessmentId, assessments.id)))
      .where(
        and(
          eq(assessments.orgId, orgId),
          isCurrent,
          sql`case when ${summaries.factsJson} = '' then 0 else json_array_length(${summaries.factsJson}, '$.certificates') end > 0`,
        ),
      )
      .limit(mostDays),
    db
      .select({
        id: vendors.id,
        name: vendors.name,
        endsOn: vendors.endsOn,
        noticeDays: sql<number | null>`json_extract(${vendors.bodyJson}, '$.contract.noticeDays')`.as("notice_days"),
      })
      .from(vendors)
      .where(
        and(
          eq(vendors.orgId, orgId),
          eq(vendors.stage, "current"),
          gte(vendors.endsOn, from),
          lt(vendors.endsOn, unknownEnd),
        ),
      )
      .orderBy(asc(vendors.endsOn))
      .limit(mostDays),
  ]);
  return {
    due,
    again,
    followed,
    contracts,
    certified: certified.map(({ certificatesJson, ...row }) => ({
      ...row,
      certificates:
        asWritten<readonly { readonly name: string; readonly expires: CivilDate | null }[]>(certificatesJson),
    })),
  };
}
