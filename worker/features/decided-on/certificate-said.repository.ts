import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { CertificateStands } from "#domain/ask-again/certificate-stands.ts";
import type { CivilDate } from "#domain/civil-date.ts";
import type { OrgId } from "#domain/ids.ts";
import type { AssessmentKey } from "#worker/features/assessments/assessment-key.ts";
import type { Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { askAgain, decidedCertificates } from "./ask-again.tables.ts";
import { proposedEffect } from "./proposing.repository.ts";

interface Said {
  /** Whose certificate it is. */
  readonly vendorOrgId: OrgId;
  readonly certificateId: string;
  readonly stands: CertificateStands;
  /** The one decision that it is said for; without it, every one that rests on the certificate. */
  readonly of?: AssessmentKey;
  readonly today: CivilDate;
  readonly at: number;
}

/**
 * How a certificate stands by what its vendor says now, for every buyer whose decision rests on it: that it ended, lapsed or
 * covers less proposes to ask again, and what was proposed falls once it is valid again. Goes into the batch of what is said.
 */
export function certificateSaidEffects(db: Database, said: Said): Effect[] {
  const { vendorOrgId, certificateId, stands, today, at } = said;
  const ofOne = (table: string): SQL =>
    said.of === undefined
      ? sql`true`
      : sql`${sql.raw(table)}.org_id = ${said.of.orgId} and ${sql.raw(table)}.assessment_id = ${said.of.assessmentId}`;
  const isIt = (table: string): SQL =>
    sql`${sql.raw(table)}.vendor_org_id = ${vendorOrgId} and ${sql.raw(table)}.certificate_id = ${certificateId} and ${ofOne(table)}`;
  const coversJson = JSON.stringify(stands.covers);
  const coversLess = sql`exists (select 1 from json_each(decided_certificates.covered_json) as had where had.value >
    coalesce((select has.value from json_each(${coversJson}) as has where has.key = had.key), 0))`;
  return [
    db
      .update(decidedCertificates)
      .set({
        coversJson,
        status: stands.status,
        // Where its vendor names no day, it is the day on which it was said: said again later, it is another event.
        since:
          stands.status === "active"
            ? null
            : sql`coalesce(${stands.since}, case when status = ${stands.status} then since end, ${today})`,
        expires: stands.expires,
        isLapsed: stands.expires < today ? 1 : 0,
        isReduced: sql`${coversLess}`,
      })
      .where(isIt("decided_certificates")),
    db
      .update(askAgain)
      .set({ goneAt: at })
      .where(
        and(
          eq(askAgain.cause, "certificate"),
          eq(askAgain.subject, certificateId),
          // What was judged too: its cause is gone all the same.
          isNull(askAgain.goneAt),
          sql`(ask_again.org_id, ask_again.assessment_id) in (select said.org_id, said.assessment_id
            from decided_certificates as said where ${isIt("said")})`,
          sql`ask_again.event is not (select said.event from decided_certificates as said
            where said.org_id = ask_again.org_id and said.assessment_id = ask_again.assessment_id
              and said.certificate_id = ${certificateId})`,
        ),
      ),
    proposedEffect(db, {
      where: sql`${isIt("said")} and said.event is not null`,
      event: sql`said.event`,
      stands: sql`said.stands`,
      on: sql`case said.stands when 'lapsed' then said.expires else coalesce(said.since, ${today}) end`,
      isTold: sql`0`,
      today,
      at,
    }),
  ];
}
