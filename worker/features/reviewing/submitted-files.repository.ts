import { and, eq, sql } from "drizzle-orm";
import type { AssessmentKey } from "#worker/features/assessments/assessment-key.ts";
import { evidenceGrants } from "#worker/features/assessments/assessments.tables.ts";
import { evidenceFiles } from "#worker/features/evidence/evidence.tables.ts";
import type { Database } from "#worker/storage/database.ts";

/** The files the vendor submitted to this buyer for this assessment, those taken back too; every column named, as this join runs in a batch. */
export const filesQuery = (db: Database, { orgId, assessmentId }: AssessmentKey) =>
  db
    .select({
      id: evidenceFiles.id,
      name: evidenceFiles.name,
      kind: evidenceFiles.kind,
      dated: evidenceFiles.datedOn,
      mediaType: evidenceFiles.mediaType,
      bytes: evidenceFiles.bytes,
      sha256: evidenceFiles.sha256,
      uploadedAt: evidenceFiles.uploadedAt,
      signs: evidenceFiles.signs,
      uploadedBy: sql<string>`coalesce((select name from people where people.id = evidence_files.uploaded_by), '')`.as(
        "uploader",
      ),
      withdrawnAt: evidenceGrants.revokedAt,
    })
    .from(evidenceGrants)
    .innerJoin(
      evidenceFiles,
      and(eq(evidenceFiles.orgId, evidenceGrants.vendorOrgId), eq(evidenceFiles.id, evidenceGrants.evidenceId)),
    )
    .where(and(eq(evidenceGrants.buyerOrgId, orgId), eq(evidenceGrants.assessmentId, assessmentId)));
