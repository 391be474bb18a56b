import { and, eq, isNull } from "drizzle-orm";
import type { AssessmentKey } from "#worker/features/assessments/assessment-key.ts";
import { evidenceGrants } from "#worker/features/assessments/assessments.tables.ts";
import { evidenceFiles } from "#worker/features/evidence/evidence.tables.ts";
import type { Database } from "#worker/storage/database.ts";

export interface GrantedFile {
  readonly name: string;
  readonly sha256: string;
  readonly objectKey: string;
}

/** A vendor's file, by a grant that holds; undefined when this buyer has none for this assessment. */
export async function findGrantedFile(
  db: Database,
  of: AssessmentKey & { readonly evidenceId: string },
): Promise<GrantedFile | undefined> {
  const [row] = await db
    .select({ name: evidenceFiles.name, sha256: evidenceFiles.sha256, objectKey: evidenceFiles.objectKey })
    .from(evidenceGrants)
    .innerJoin(
      evidenceFiles,
      and(eq(evidenceFiles.orgId, evidenceGrants.vendorOrgId), eq(evidenceFiles.id, evidenceGrants.evidenceId)),
    )
    .where(
      and(
        eq(evidenceGrants.buyerOrgId, of.orgId),
        eq(evidenceGrants.assessmentId, of.assessmentId),
        eq(evidenceGrants.evidenceId, of.evidenceId),
        isNull(evidenceGrants.revokedAt),
      ),
    );
  return row;
}
