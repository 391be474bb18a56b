import { and, desc, eq, sql } from "drizzle-orm";
import type { VersionEntry } from "#contract/questionnaire.ts";
import type { OrgId } from "#domain/ids.ts";
import type { Questionnaire } from "#domain/questionnaire/definition.schema.ts";
import type { Database } from "#worker/storage/database.ts";
import { asWritten } from "#worker/storage/json.ts";
import { questionnaireFiles, questionnaireVersions } from "./questionnaires.tables.ts";

export interface VersionKey {
  readonly id: string;
  readonly version: number;
}
export interface PublishedVersion {
  readonly questionnaire: Questionnaire;
  readonly sha256: string;
  /** The file it was published from; null for one that was sent from the shelf. */
  readonly text: string | null;
}

const { orgId, id, version, definitionJson, sha256, publishedAt } = questionnaireVersions;

/** The newest published version of each questionnaire of an organisation, by id; 500 at most. */
export async function listPublished(db: Database, org: OrgId): Promise<Questionnaire[]> {
  const rows = await db
    // SQLite gives the other columns of the row that has the maximum.
    .select({ definitionJson, newest: sql<number>`max(${version})`.as("newest") })
    .from(questionnaireVersions)
    .where(eq(orgId, org))
    .groupBy(id)
    .orderBy(id)
    .limit(500);
  return rows.map((row) => definitionOf(row.definitionJson));
}

/** All published versions of one questionnaire, newest first; 100 at most. */
export async function listVersionsOf(db: Database, of: { orgId: OrgId; id: string }): Promise<Questionnaire[]> {
  const rows = await db
    .select({ definitionJson })
    .from(questionnaireVersions)
    .where(and(eq(orgId, of.orgId), eq(id, of.id)))
    .orderBy(desc(version))
    .limit(100);
  return rows.map((row) => definitionOf(row.definitionJson));
}

/** When each version of one questionnaire was published, newest first. */
export const listVersionEntries = (db: Database, of: { orgId: OrgId; id: string }): Promise<VersionEntry[]> =>
  db
    .select({ version, publishedAt })
    .from(questionnaireVersions)
    .where(and(eq(orgId, of.orgId), eq(id, of.id)))
    .orderBy(desc(version))
    .limit(100);

/** A published questionnaire: that version, or the newest; undefined when the organisation published none such. */
export async function findPublished(
  db: Database,
  of: { orgId: OrgId; id: string; version?: number | undefined },
): Promise<PublishedVersion | undefined> {
  const file = and(
    eq(questionnaireFiles.orgId, orgId),
    eq(questionnaireFiles.id, id),
    eq(questionnaireFiles.version, version),
  );
  const [row] = await db
    .select({ definitionJson, sha256, text: questionnaireFiles.text })
    .from(questionnaireVersions)
    .leftJoin(questionnaireFiles, file)
    .where(and(eq(orgId, of.orgId), eq(id, of.id), of.version === undefined ? undefined : eq(version, of.version)))
    .orderBy(desc(version))
    .limit(1);
  return row && { questionnaire: definitionOf(row.definitionJson), sha256: row.sha256, text: row.text };
}

// It was checked by the schema when it was published, and a trigger keeps it as it was.
const definitionOf = (json: string): Questionnaire => asWritten<Questionnaire>(json);
