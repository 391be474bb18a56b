import { and, desc, eq, sql } from "drizzle-orm";
import type { Questionnaire } from "#domain/questionnaire/definition.schema.ts";
import type { Database } from "#worker/storage/database.ts";
import { questionnaireVersions } from "./questionnaires.tables.ts";

export interface VersionKey {
  readonly id: string;
  readonly version: number;
}
export interface PublishedVersion {
  readonly questionnaire: Questionnaire;
  readonly sha256: string;
}

/** The published versions of an organisation by id, newest version first; 500 at most, without their definitions. */
export const listPublishedKeys = (db: Database, orgId: string): Promise<VersionKey[]> =>
  db
    .select({ id: questionnaireVersions.id, version: questionnaireVersions.version })
    .from(questionnaireVersions)
    .where(eq(questionnaireVersions.orgId, orgId))
    .orderBy(questionnaireVersions.id, desc(questionnaireVersions.version))
    .limit(500);

/** The definitions of some published versions. */
export async function listPublished(
  db: Database,
  of: { orgId: string; keys: readonly VersionKey[] },
): Promise<Questionnaire[]> {
  const wanted = JSON.stringify(of.keys.map(({ id, version }) => `${id} ${version}`));
  const rows = await db
    .select({ definitionJson: questionnaireVersions.definitionJson })
    .from(questionnaireVersions)
    .where(
      and(
        eq(questionnaireVersions.orgId, of.orgId),
        sql`${questionnaireVersions.id} || ' ' || ${questionnaireVersions.version} in (select value from json_each(${wanted}))`,
      ),
    )
    .orderBy(questionnaireVersions.id, desc(questionnaireVersions.version));
  return rows.map((row) => definitionOf(row.definitionJson));
}

/** A published questionnaire: that version, or the newest; undefined when the organisation published none such. */
export async function findPublished(
  db: Database,
  of: { orgId: string; id: string; version?: number },
): Promise<PublishedVersion | undefined> {
  const { orgId, id, version } = questionnaireVersions;
  const [row] = await db
    .select({ definitionJson: questionnaireVersions.definitionJson, sha256: questionnaireVersions.sha256 })
    .from(questionnaireVersions)
    .where(and(eq(orgId, of.orgId), eq(id, of.id), of.version === undefined ? undefined : eq(version, of.version)))
    .orderBy(desc(version))
    .limit(1);
  return row && { questionnaire: definitionOf(row.definitionJson), sha256: row.sha256 };
}

// It was checked by the schema when it was published, and a trigger keeps it as it was.
const definitionOf = (json: string): Questionnaire => JSON.parse(json) as Questionnaire;
