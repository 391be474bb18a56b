import { and, desc, eq } from "drizzle-orm";
import type { OrgId } from "#domain/ids.ts";
import type { Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import type { VersionKey } from "./questionnaires.repository.ts";
import { policyVersions, questionnaireVersions } from "./questionnaires.tables.ts";

/** What an organisation has published already of what a new assessment needs. */
export interface Standing {
  /** SHA-256 of that version of the questionnaire; undefined when it was never published. */
  readonly questionnaireSha256: string | undefined;
  /** The newest policy; undefined when none was published. */
  readonly policyVersion: number | undefined;
}

export async function findStanding(db: Database, of: { orgId: OrgId; questionnaire: VersionKey }): Promise<Standing> {
  const [questionnaires, policies] = await db.batch([
    db
      .select({ sha256: questionnaireVersions.sha256 })
      .from(questionnaireVersions)
      .where(
        and(
          eq(questionnaireVersions.orgId, of.orgId),
          eq(questionnaireVersions.id, of.questionnaire.id),
          eq(questionnaireVersions.version, of.questionnaire.version),
        ),
      ),
    db
      .select({ version: policyVersions.version })
      .from(policyVersions)
      .where(eq(policyVersions.orgId, of.orgId))
      .orderBy(desc(policyVersions.version))
      .limit(1),
  ]);
  return { questionnaireSha256: questionnaires[0]?.sha256, policyVersion: policies[0]?.version };
}

type Published = {
  readonly orgId: OrgId;
  readonly sha256: string;
  readonly publishedBy: string;
  readonly publishedAt: number;
};

/** Publishes a questionnaire version; does nothing when a request at the same moment was first. */
export const questionnaireEffect = (
  db: Database,
  { key, definitionJson, ...published }: Published & { readonly key: VersionKey; readonly definitionJson: string },
): Effect =>
  db
    .insert(questionnaireVersions)
    .values({ ...published, ...key, definitionJson })
    .onConflictDoNothing();

/** Publishes a scoring policy; does nothing when a request at the same moment was first. */
export const policyEffect = (
  db: Database,
  policy: Published & { readonly version: number; readonly policyJson: string },
): Effect => db.insert(policyVersions).values(policy).onConflictDoNothing();
