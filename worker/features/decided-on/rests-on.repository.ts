import { and, eq, isNull, sql } from "drizzle-orm";
import type { CertificateStands } from "#domain/ask-again/certificate-stands.ts";
import type { OrgId } from "#domain/ids.ts";
import type { AssessmentKey } from "#worker/features/assessments/assessment-key.ts";
import type { Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { askAgain, decidedCertificates } from "./ask-again.tables.ts";

/** A certificate as it was when a decision was made on it. */
interface RestedOn {
  readonly certificateId: string;
  readonly named: string;
  readonly stands: CertificateStands;
}

interface Resting extends AssessmentKey {
  readonly vendorOrgId: OrgId;
  readonly certificates: readonly RestedOn[];
  readonly at: number;
}

/**
 * Writes down which certificates a decision rests on, in its batch. What its vendor says of one on which the decision before
 * rested too goes on as it was said; one on which this does not rest proposes nothing.
 */
export function restsOnEffects(db: Database, { orgId, assessmentId, ...of }: Resting): Effect[] {
  const ids = JSON.stringify(of.certificates.map(({ certificateId }) => certificateId));
  return [
    db
      .delete(decidedCertificates)
      .where(
        and(
          eq(decidedCertificates.orgId, orgId),
          eq(decidedCertificates.assessmentId, assessmentId),
          sql`${decidedCertificates.certificateId} not in (select value from json_each(${ids}))`,
        ),
      ),
    db
      .update(askAgain)
      .set({ goneAt: of.at })
      .where(
        and(
          eq(askAgain.orgId, orgId),
          eq(askAgain.assessmentId, assessmentId),
          eq(askAgain.cause, "certificate"),
          sql`${askAgain.subject} not in (select value from json_each(${ids}))`,
          isNull(askAgain.goneAt),
        ),
      ),
    ...of.certificates.map(({ certificateId, named, stands }) => {
      const decidedOn = {
        vendorOrgId: of.vendorOrgId,
        named,
        coveredJson: JSON.stringify(stands.covers),
        coversJson: JSON.stringify(stands.covers),
        expires: stands.expires,
        isReduced: 0,
        isLapsed: 0,
      };
      return db
        .insert(decidedCertificates)
        .values({ orgId, assessmentId, certificateId, ...decidedOn, status: stands.status, since: stands.since })
        .onConflictDoUpdate({
          target: [decidedCertificates.orgId, decidedCertificates.assessmentId, decidedCertificates.certificateId],
          set: decidedOn,
        });
    }),
  ];
}
