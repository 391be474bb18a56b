import { and, desc, eq, sql } from "drizzle-orm";
import type { AssessmentEntry, AssessmentView } from "#contract/assessment.ts";
import type { AssessmentId, OrgId } from "#domain/ids.ts";
import { questionnaireVersions } from "#worker/features/questionnaires/questionnaires.tables.ts";
import type { Database } from "#worker/storage/database.ts";
import { entryColumns, entryOfRow, viewColumns, viewOfRow } from "./assessment-rows.repository.ts";
import { assessments } from "./assessments.tables.ts";

/** The most lines the tracker shows. */
const mostEntries = 500;

/** The newest assessments of an organisation, with the state of their latest mail and their stored score. */
export async function listAssessments(db: Database, orgId: OrgId): Promise<AssessmentEntry[]> {
  const [rows, titles] = await db.batch([
    db
      .select(entryColumns)
      .from(assessments)
      .where(eq(assessments.orgId, orgId))
      .orderBy(desc(assessments.sentAt), desc(assessments.id))
      .limit(mostEntries),
    db
      .select({
        key: sql<string>`id || ' ' || version`.as("version_key"),
        title: sql<string>`json_extract(definition_json, '$.title')`.as("title"),
      })
      .from(questionnaireVersions)
      .where(eq(questionnaireVersions.orgId, orgId)),
  ]);
  const titleOf = new Map(titles.map(({ key, title }) => [key, title]));
  return rows.map((row) =>
    entryOfRow({ ...row, questionnaireTitle: titleOf.get(`${row.questionnaireId} ${row.questionnaireVersion}`) ?? "" }),
  );
}

/** One assessment as a statement, to go into a batch with others. */
export const assessmentQuery = (db: Database, of: { orgId: OrgId; assessmentId: AssessmentId }) =>
  db
    .select(viewColumns)
    .from(assessments)
    .where(and(eq(assessments.orgId, of.orgId), eq(assessments.id, of.assessmentId)));

/** One assessment; undefined when the organisation has none of that id. */
export async function findAssessment(
  db: Database,
  of: { orgId: OrgId; assessmentId: AssessmentId },
): Promise<AssessmentView | undefined> {
  const [row] = await assessmentQuery(db, of);
  return row && viewOfRow(row);
}
