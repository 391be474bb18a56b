import { and, asc, between, eq, lt, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { CivilDate } from "#domain/civil-date.ts";
import type { OrgId } from "#domain/ids.ts";
import { unknownEnd } from "#domain/register/contract-end.ts";
import { assessments } from "#worker/features/assessments/assessments.tables.ts";
import { isCurrent } from "#worker/features/assessments/over.repository.ts";
import { followUps, isWaitedFor } from "#worker/features/notices/follow-ups.tables.ts";
import { vendors } from "#worker/features/register/register.tables.ts";
import { certificateDays } from "#worker/features/reviewing/certificate-days.tables.ts";
import type { Database } from "#worker/storage/database.ts";

/** Of whom, and which days; both ends are among them. */
interface Period {
  readonly orgId: OrgId;
  readonly from: CivilDate;
  readonly until: CivilDate;
  /** So many of a kind; one more is read where there are more. */
  readonly most: number;
}

const named = { product: assessments.product, vendorName: assessments.vendorName };

const within = (day: SQLWrapper, { from, until }: Period): SQL => between(day, from, until);

/** The days by which requests are to be answered. */
const dueDays = (db: Database, of: Period) =>
  db
    .select({ id: assessments.id, on: assessments.dueOn, ...named })
    .from(assessments)
    .where(and(eq(assessments.orgId, of.orgId), eq(assessments.stage, "with-vendor"), within(assessments.dueOn, of)))
    .orderBy(asc(assessments.dueOn))
    .limit(of.most + 1);

/** The days by which decisions are to be looked at again. */
const reviewDays = (db: Database, of: Period) =>
  db
    .select({ id: assessments.id, on: sql<CivilDate>`${assessments.reviewOn}`.as("review_day"), ...named })
    .from(assessments)
    .where(
      and(
        eq(assessments.orgId, of.orgId),
        eq(assessments.stage, "decided"),
        // Literals, so that the index of what has such a day is used.
        sql`assessments.review_on is not null and assessments.archived_at is null`,
        within(assessments.reviewOn, of),
      ),
    )
    .orderBy(asc(assessments.reviewOn))
    .limit(of.most + 1);

/** Conditions and findings that are due, or accepted risks that end. */
const followUpDays = (db: Database, listedAs: "due" | "acceptance-ends", of: Period) =>
  db
    .select({
      assessmentId: followUps.assessmentId,
      followUp: sql<string>`${followUps.id}`.as("follow_up"),
      waits: followUps.waits,
      on: followUps.onDay,
      title: followUps.title,
      ...named,
    })
    .from(followUps)
    .innerJoin(assessments, and(eq(assessments.orgId, of.orgId), eq(assessments.id, followUps.assessmentId)))
    .where(
      and(eq(followUps.orgId, of.orgId), eq(followUps.listedAs, listedAs), isWaitedFor, within(followUps.onDay, of)),
    )
    .orderBy(asc(followUps.onDay))
    .limit(of.most + 1);

/** The last days of the certificates behind scores. */
const certificateEnds = (db: Database, of: Period) =>
  db
    .select({
      assessmentId: certificateDays.assessmentId,
      certificate: sql<string>`${certificateDays.id}`.as("certificate"),
      name: certificateDays.name,
      on: certificateDays.endsOn,
      ...named,
    })
    .from(certificateDays)
    .innerJoin(
      assessments,
      and(eq(assessments.orgId, of.orgId), eq(assessments.id, certificateDays.assessmentId), isCurrent),
    )
    .where(and(eq(certificateDays.orgId, of.orgId), within(certificateDays.endsOn, of)))
    .orderBy(asc(certificateDays.endsOn))
    .limit(of.most + 1);

/** The ends of contracts, and how long before notice is to be given. */
const contractEnds = (db: Database, of: Period) =>
  db
    .select({
      id: vendors.id,
      name: vendors.name,
      on: vendors.endsOn,
      noticeDays: sql<number | null>`json_extract(${vendors.bodyJson}, '$.contract.noticeDays')`.as("notice_days"),
    })
    .from(vendors)
    .where(
      and(
        eq(vendors.orgId, of.orgId),
        eq(vendors.stage, "current"),
        within(vendors.endsOn, of),
        lt(vendors.endsOn, unknownEnd),
      ),
    )
    .orderBy(asc(vendors.endsOn))
    .limit(of.most + 1);

/** The days of an organisation within a period, each kind from an index of its days: what is due, and what ends. */
export async function findCalendarDays(db: Database, of: Period) {
  const [due, again, followed, risks, certificates, contracts] = await db.batch([
    dueDays(db, of),
    reviewDays(db, of),
    followUpDays(db, "due", of),
    followUpDays(db, "acceptance-ends", of),
    certificateEnds(db, of),
    contractEnds(db, of),
  ]);
  return { due, again, followed, risks, certificates, contracts };
}
