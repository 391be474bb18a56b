import { and, eq, isNull, lt, type SQL, sql } from "drizzle-orm";
import type { CertificateStands } from "#domain/ask-again/certificate-stands.ts";
import type { CivilDate } from "#domain/civil-date.ts";
import type { OrgId } from "#domain/ids.ts";
import type { AssessmentKey } from "#worker/features/assessments/assessment-key.ts";
import type { Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { askAgain, decidedCertificates } from "./ask-again.tables.ts";

/** A certificate as it was when a decision was made on it. */
export interface RestedOn {
  readonly certificateId: string;
  readonly named: string;
  readonly stands: CertificateStands;
}

/** Writes down which certificates a decision rests on, in its batch, in place of those that the one before did. */
export function restsOnEffects(
  db: Database,
  of: AssessmentKey & { readonly vendorOrgId: OrgId; readonly certificates: readonly RestedOn[] },
): Effect[] {
  const { orgId, assessmentId, vendorOrgId } = of;
  const rows = of.certificates.map(({ certificateId, named, stands }) => ({
    orgId,
    assessmentId,
    vendorOrgId,
    certificateId,
    named,
    coveredJson: JSON.stringify(stands.covers),
    coversJson: JSON.stringify(stands.covers),
    status: stands.status,
    since: stands.since,
    expires: stands.expires,
    isReduced: 0,
    isLapsed: 0,
  }));
  const before = and(eq(decidedCertificates.orgId, orgId), eq(decidedCertificates.assessmentId, assessmentId));
  return [
    db.delete(decidedCertificates).where(before),
    ...rows.map((row) => db.insert(decidedCertificates).values(row)),
  ];
}

/** Somebody decided anew with all of it in sight: nothing of before proposes to ask again. */
export const decidedAnewEffect = (db: Database, of: AssessmentKey): Effect =>
  db
    .update(askAgain)
    .set({ closed: "decided" })
    .where(and(eq(askAgain.orgId, of.orgId), eq(askAgain.assessmentId, of.assessmentId), isNull(askAgain.closed)));

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
        since: stands.since,
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
          standsOpen(certificateId),
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
      isTold: 0,
      today,
      at,
    }),
  ];
}

/** Hourly: certificates whose last day has passed. That they lapsed is told by another notice already. */
export function lapsedEffects(
  db: Database,
  { today, at }: { readonly today: CivilDate; readonly at: number },
): [Effect, ...Effect[]] {
  // Literals, so that the index of what has not lapsed yet is used.
  const lapses = sql`said.is_lapsed = 0 and said.status = 'active' and said.expires < ${today}`;
  return [
    // One certificate is one cause: what covers less has lapsed with it.
    db
      .update(askAgain)
      .set({ goneAt: at })
      .where(
        and(
          eq(askAgain.cause, "certificate"),
          isNull(askAgain.closed),
          isNull(askAgain.goneAt),
          sql`(ask_again.org_id, ask_again.assessment_id, ask_again.cause, ask_again.subject) in
            (select said.org_id, said.assessment_id, 'certificate', said.certificate_id
              from decided_certificates as said where ${lapses} and said.is_reduced = 1)`,
        ),
      ),
    proposedEffect(db, {
      where: lapses,
      event: sql`'lapsed ' || said.expires`,
      stands: sql`'lapsed'`,
      on: sql`said.expires`,
      isTold: 1,
      today,
      at,
    }),
    db
      .update(decidedCertificates)
      .set({ isLapsed: 1 })
      .where(
        and(
          sql`decided_certificates.is_lapsed = 0 and decided_certificates.status = 'active'`,
          lt(decidedCertificates.expires, today),
        ),
      ),
  ];
}

const standsOpen = (certificateId: string) =>
  and(
    eq(askAgain.cause, "certificate"),
    eq(askAgain.subject, certificateId),
    isNull(askAgain.closed),
    isNull(askAgain.goneAt),
  );

interface Proposed {
  readonly where: SQL;
  readonly event: SQL;
  readonly stands: SQL;
  /** The day of the event. */
  readonly on: SQL;
  readonly isTold: 0 | 1;
  readonly today: CivilDate;
  readonly at: number;
}

/** A proposal for each such certificate; one of the same event stands again, as whoever judged it left it. */
const proposedEffect = (db: Database, { where, event, stands, on, isTold, today, at }: Proposed): Effect =>
  db
    .insert(askAgain)
    .select(
      sql`select said.org_id, said.assessment_id, 'certificate', said.certificate_id, ${event},
        'agn_' || lower(hex(randomblob(10))), ${on},
        json_object('cause', 'certificate', 'named', said.named, 'stands', ${stands}, 'status', said.status),
        ${at}, ${today}, null, null, null, null, null, assessments.stage <> 'decided', ${isTold}
        from decided_certificates as said
        cross join assessments on assessments.org_id = said.org_id and assessments.id = said.assessment_id
        where ${where}`,
    )
    .onConflictDoUpdate({
      target: [askAgain.orgId, askAgain.assessmentId, askAgain.cause, askAgain.subject, askAgain.event],
      set: { goneAt: null },
    });
