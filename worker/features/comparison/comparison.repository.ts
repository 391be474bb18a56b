import { and, eq, sql } from "drizzle-orm";
import * as z from "zod";
import { intendedUseSchema } from "#contract/assessment.schema.ts";
import type { ComparedVendor } from "#contract/comparison.ts";
import type { CivilDate } from "#domain/civil-date.ts";
import type { VendorFacts } from "#domain/comparison/vendor-facts.ts";
import type { AssessmentId, OrgId } from "#domain/ids.ts";
import type { PolicyChanges } from "#domain/policy/policy.ts";
import type { Summary } from "#domain/scoring/summary.ts";
import { assessments } from "#worker/features/assessments/assessments.tables.ts";
import { summaries } from "#worker/features/reviewing/reviews.tables.ts";
import type { Database } from "#worker/storage/database.ts";
import { asWritten, stored } from "#worker/storage/json.ts";

/** One assessment as it is compared; without a summary while it is not submitted. */
export interface Comparable {
  readonly assessmentId: AssessmentId;
  readonly vendorName: string;
  readonly product: string;
  readonly questionnaireId: string;
  readonly questionnaireVersion: number;
  readonly questionnaire: string;
  readonly uses: ComparedVendor["uses"];
  readonly policy: PolicyChanges;
  readonly summary: Summary | undefined;
  /** Undefined in rows from before they were kept: then the score is due. */
  readonly facts: VendorFacts | undefined;
  readonly openFindings: number | null;
  readonly policyVersion: number;
  readonly nextChangeOn: CivilDate | null;
}

/** Those of the assessments that the organisation has, from stored summaries alone, in no order. */
export async function listComparable(
  db: Database,
  of: { orgId: OrgId; ids: readonly string[] },
): Promise<Comparable[]> {
  const rows = await db
    .select({
      assessmentId: assessments.id,
      vendorName: assessments.vendorName,
      product: assessments.product,
      questionnaireId: assessments.questionnaireId,
      questionnaireVersion: assessments.questionnaireVersion,
      questionnaire: sql<string>`(select json_extract(definition_json, '$.title') from questionnaire_versions
        where questionnaire_versions.org_id = assessments.org_id and questionnaire_versions.id = assessments.questionnaire_id
          and questionnaire_versions.version = assessments.questionnaire_version)`.as("questionnaire_title"),
      policyJson: sql<string>`(select policy_json from policy_versions
        where policy_versions.org_id = assessments.org_id and policy_versions.version = assessments.policy_version)`.as(
        "policy_json",
      ),
      usesJson: assessments.usesJson,
      summaryJson: summaries.summaryJson,
      factsJson: summaries.factsJson,
      openFindings: summaries.openFindings,
      policyVersion: assessments.policyVersion,
      nextChangeOn: summaries.nextChangeOn,
    })
    .from(assessments)
    .leftJoin(summaries, and(eq(summaries.orgId, assessments.orgId), eq(summaries.assessmentId, assessments.id)))
    .where(
      and(
        eq(assessments.orgId, of.orgId),
        sql`${assessments.id} in (select value from json_each(${JSON.stringify(of.ids)}))`,
      ),
    );
  return rows.map(({ policyJson, summaryJson, factsJson, usesJson, ...row }) => ({
    ...row,
    uses: stored(z.array(intendedUseSchema), usesJson).map(({ id, name }) => ({ id, name })),
    policy: asWritten<PolicyChanges>(policyJson),
    summary: summaryJson === null ? undefined : asWritten<Summary>(summaryJson),
    facts: factsJson ? asWritten<VendorFacts>(factsJson) : undefined,
  }));
}
