import { and, asc, eq, sql } from "drizzle-orm";
import type { PortfolioEntry } from "#contract/portfolio.ts";
import type { OrgId } from "#domain/ids.ts";
import { model } from "#domain/scoring/summary.ts";
import { atDecisionJson } from "#worker/features/assessments/assessment-rows.repository.ts";
import { assessments } from "#worker/features/assessments/assessments.tables.ts";
import { isCurrent } from "#worker/features/assessments/over.repository.ts";
import { questionnaireVersions } from "#worker/features/questionnaires/questionnaires.tables.ts";
import { summaries } from "#worker/features/reviewing/reviews.tables.ts";
import type { Database } from "#worker/storage/database.ts";
import { asWritten } from "#worker/storage/json.ts";

/** The most lines of a portfolio. */
const mostLines = 5_000;

const part = (path: string) => sql`json_extract(${summaries.summaryJson}, ${path})`;
const scoreJson = sql<string | null>`case when ${summaries.summaryJson} is null then null else json_object(
  'overall', json(${part("$.overall")}), 'inherent', ${part("$.inherent")}, 'rating', ${part("$.rating")},
  'conclusive', json(case when ${part("$.conclusive")} then 'true' else 'false' end),
  'criticalFlags', (select count(*) from json_each(${summaries.summaryJson}, '$.flags')
    where json_extract(value, '$.severity') = 'critical'),
  'isLookedAt', json(case when ${summaries.factsJson} <> '' and ${summaries.factsJson} ->> '$.isLookedAt' then 'true' else 'false' end),
  'openFindings', ${summaries.openFindings},
  'certificate', json(case when ${summaries.factsJson} = '' then 'null'
    else coalesce(json_extract(${summaries.factsJson}, '$.certificates[0]'), 'null') end),
  'domains', json((select json_group_object(key, json_extract(value, '$.assured'))
    from json_each(${summaries.summaryJson}, '$.domains') where json_extract(value, '$.status') = 'assessed'))) end`;

/** Every assessment of an organisation in a line, by product, but for what was cancelled, declined or put away. */
export async function listPortfolio(db: Database, orgId: OrgId): Promise<PortfolioEntry[]> {
  const [rows, titles] = await db.batch([
    db
      .select({
        id: sql<string>`${assessments.id}`.as("assessment"),
        vendorName: assessments.vendorName,
        product: assessments.product,
        questionnaireId: assessments.questionnaireId,
        state: assessments.state,
        returnedAt: assessments.returnedAt,
        decided: assessments.decided,
        dueOn: assessments.dueOn,
        nextChangeOn: summaries.nextChangeOn,
        policyVersion: assessments.policyVersion,
        version: sql<string>`${assessments.questionnaireId} || ' ' || ${assessments.questionnaireVersion}`.as(
          "version",
        ),
        scoreJson: scoreJson.as("score_json"),
        atDecisionJson: atDecisionJson.as("at_decision_json"),
      })
      .from(assessments)
      .leftJoin(
        summaries,
        and(
          eq(summaries.orgId, assessments.orgId),
          eq(summaries.assessmentId, assessments.id),
          // The figures of an earlier scoring model are worked out anew within the hour.
          eq(summaries.model, model),
          // So are those of a policy that it is not scored by any more.
          eq(summaries.policyVersion, assessments.policyVersion),
        ),
      )
      .where(and(eq(assessments.orgId, orgId), isCurrent))
      .orderBy(asc(assessments.product), asc(assessments.id))
      .limit(mostLines),
    db
      .select({
        key: sql<string>`id || ' ' || version`.as("version_key"),
        title: sql<string>`json_extract(definition_json, '$.title')`.as("title"),
      })
      .from(questionnaireVersions)
      .where(eq(questionnaireVersions.orgId, orgId)),
  ]);
  const titleOf = new Map(titles.map(({ key, title }) => [key, title]));
  return rows.map(({ version, returnedAt, scoreJson: score, atDecisionJson: then, ...row }) => ({
    ...row,
    returned: returnedAt !== null,
    atDecision: then === null ? null : asWritten<PortfolioEntry["atDecision"]>(then),
    questionnaireTitle: titleOf.get(version) ?? "",
    score: score === null ? null : asWritten<PortfolioEntry["score"]>(score),
  }));
}
