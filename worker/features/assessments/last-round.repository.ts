import { and, eq } from "drizzle-orm";
import type { OrgId } from "#domain/ids.ts";
import type { Database } from "#worker/storage/database.ts";
import type { AssessmentKey } from "./assessment-key.ts";
import { submissions } from "./assessments.tables.ts";

/** The key of the frozen dossier of the last round, and how many rounds there were, withdrawn ones counted. */
export async function findLastRound(
  db: Database,
  of: AssessmentKey,
): Promise<{
  round: number;
  dossierKey: string | undefined;
  sha256: string | undefined;
  vendorOrgId: OrgId | undefined;
}> {
  const rows = await db
    .select({
      round: submissions.round,
      dossierKey: submissions.dossierKey,
      sha256: submissions.dossierSha256,
      vendorOrgId: submissions.vendorOrgId,
      withdrawnAt: submissions.withdrawnAt,
    })
    .from(submissions)
    .where(and(eq(submissions.orgId, of.orgId), eq(submissions.assessmentId, of.assessmentId)))
    .orderBy(submissions.round);
  const standing = rows.filter(({ withdrawnAt }) => withdrawnAt === null).at(-1);
  return {
    round: rows.at(-1)?.round ?? 0,
    dossierKey: standing?.dossierKey,
    sha256: standing?.sha256,
    vendorOrgId: standing?.vendorOrgId,
  };
}
