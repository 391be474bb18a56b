import { and, asc, eq, gte, lt, sql } from "drizzle-orm";
import type { EndingCertificate } from "#domain/certificate/ending.ts";
import type { CivilDate } from "#domain/civil-date.ts";
import type { AssessmentKey } from "#worker/features/assessments/assessment-key.ts";
import { isCurrent } from "#worker/features/assessments/over.repository.ts";
import { assertOneChanged, type Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { certificateDays } from "./certificate-days.tables.ts";

/** The certificates behind a score as of a day. */
interface Behind extends AssessmentKey {
  readonly certificates: readonly EndingCertificate[];
  readonly asOf: CivilDate;
}

/**
 * Keeps the days of the certificates behind a score, in the batch that stores it. What had lapsed when it was first seen is
 * no news; one that was entered anew under the same name and day is the one that was known.
 */
export function certificateDayEffects(db: Database, { orgId, assessmentId, certificates, asOf }: Behind): Effect[] {
  const given = JSON.stringify(certificates);
  const known = sql`select min(known.is_told) from certificate_days as known where known.org_id = ${orgId}
    and known.assessment_id = ${assessmentId} and known.name = value ->> 'name' and known.ends_on = value ->> 'endsOn'`;
  return [
    db
      .insert(certificateDays)
      .select(
        sql`select ${orgId}, ${assessmentId}, value ->> 'id', value ->> 'name', value ->> 'endsOn',
          coalesce((${known}), value ->> 'endsOn' < ${asOf}) from json_each(${given}) where true`,
      )
      .onConflictDoUpdate({
        target: [certificateDays.orgId, certificateDays.assessmentId, certificateDays.id],
        set: {
          name: sql`excluded.name`,
          endsOn: sql`excluded.ends_on`,
          isTold: sql`case when ends_on = excluded.ends_on then is_told else excluded.is_told end`,
        },
        setWhere: sql`(name, ends_on) <> (excluded.name, excluded.ends_on)`,
      }),
    db
      .delete(certificateDays)
      .where(
        and(
          eq(certificateDays.orgId, orgId),
          eq(certificateDays.assessmentId, assessmentId),
          sql`${certificateDays.id} not in (select value ->> 'id' from json_each(${given}))`,
        ),
      ),
  ];
}

export type Lapsed = Omit<typeof certificateDays.$inferSelect, "isTold">;

/** In the order in which they are told: the day first. */
export const placeOfLapsed = ({ endsOn, orgId, assessmentId, id }: Lapsed): readonly string[] => [
  endsOn,
  orgId,
  assessmentId,
  id,
];

/** Hourly, of every tenant: certificates that ended since `from` and before `today`, and nobody was told. */
export function listLapsed(
  db: Database,
  of: {
    readonly from: CivilDate;
    readonly today: CivilDate;
    readonly after: readonly string[] | undefined;
    readonly most: number;
  },
): Promise<Lapsed[]> {
  const { orgId, assessmentId, id, name, endsOn } = certificateDays;
  const [day = of.from, org, assessment, certificate] = of.after ?? [];
  const behind =
    of.after && sql`(${endsOn}, ${orgId}, ${assessmentId}, ${id}) > (${day}, ${org}, ${assessment}, ${certificate})`;
  return (
    db
      .select({ orgId, assessmentId, id, name, endsOn })
      .from(certificateDays)
      // A literal, so that the index of what is untold is used. What was cancelled or put away is nobody's news.
      .where(
        and(
          sql`certificate_days.is_told = 0`,
          gte(endsOn, day),
          lt(endsOn, of.today),
          behind,
          sql`exists (select 1 from assessments where assessments.org_id = ${orgId}
            and assessments.id = ${assessmentId} and ${isCurrent})`,
        ),
      )
      .orderBy(asc(endsOn), asc(orgId), asc(assessmentId), asc(id))
      .limit(of.most)
  );
}

/** It is told now; the batch rolls back when it was already, or ends on another day. */
export const lapseToldEffects = (db: Database, { orgId, assessmentId, id, endsOn }: Lapsed): [Effect, ...Effect[]] => [
  db
    .update(certificateDays)
    .set({ isTold: 1 })
    .where(
      and(
        eq(certificateDays.orgId, orgId),
        eq(certificateDays.assessmentId, assessmentId),
        eq(certificateDays.id, id),
        eq(certificateDays.endsOn, endsOn),
        eq(certificateDays.isTold, 0),
      ),
    ),
  ...assertOneChanged(db),
];
