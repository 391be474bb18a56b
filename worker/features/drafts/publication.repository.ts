import { and, desc, eq, sql } from "drizzle-orm";
import type { PublicationPreview } from "#contract/questionnaire.ts";
import type { OrgId } from "#domain/ids.ts";
import { assessments } from "#worker/features/assessments/assessments.tables.ts";
import { questionnaireFiles, questionnaireVersions } from "#worker/features/questionnaires/questionnaires.tables.ts";
import type { Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";

interface OfQuestionnaire {
  readonly orgId: OrgId;
  readonly id: string;
}

/** Assessments of a questionnaire by version and state: they go on with what they were sent with. */
export const listAffected = (
  db: Database,
  { orgId, id }: OfQuestionnaire,
): Promise<PublicationPreview["affected"][number][]> =>
  db
    .select({
      version: assessments.questionnaireVersion,
      state: assessments.state,
      count: sql<number>`count(*)`.as("assessments"),
    })
    .from(assessments)
    .where(and(eq(assessments.orgId, orgId), eq(assessments.questionnaireId, id)))
    .groupBy(assessments.questionnaireVersion, assessments.state)
    .orderBy(desc(assessments.questionnaireVersion), assessments.state);

export interface NewVersion {
  readonly orgId: OrgId;
  readonly id: string;
  readonly version: number;
  readonly sha256: string;
  readonly definitionJson: string;
  readonly text: string;
  readonly publishedBy: string;
  readonly publishedAt: number;
}

/** Publishes a version with its file. A version of that number that exists already breaks the batch. */
export const versionEffects = (db: Database, { text, ...published }: NewVersion): Effect[] => [
  db.insert(questionnaireVersions).values(published),
  db.insert(questionnaireFiles).values({ orgId: published.orgId, id: published.id, version: published.version, text }),
];
