import { and, eq } from "drizzle-orm";
import { mappingSchema } from "#contract/questionnaire.schema.ts";
import type { MappingEntry } from "#contract/questionnaire.ts";
import type { OrgId } from "#domain/ids.ts";
import { assertOneChanged, type Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { stored } from "#worker/storage/json.ts";
import { importMappings as mappings } from "./drafts.tables.ts";

/** An organisation's saved ways of reading spreadsheets, by name. */
export async function listMappings(db: Database, orgId: OrgId): Promise<MappingEntry[]> {
  const rows = await db
    .select({ id: mappings.id, name: mappings.name, json: mappings.mappingJson })
    .from(mappings)
    .where(eq(mappings.orgId, orgId))
    .orderBy(mappings.name)
    .limit(200);
  return rows.map(({ json, ...entry }) => ({ ...entry, mapping: stored(mappingSchema, json) }));
}

export const mappingEffect = (
  db: Database,
  entry: MappingEntry & { readonly orgId: OrgId; readonly savedBy: string; readonly savedAt: number },
): Effect => {
  const { orgId, id, name, mapping, savedBy, savedAt } = entry;
  return db.insert(mappings).values({ orgId, id, name, mappingJson: JSON.stringify(mapping), savedBy, savedAt });
};

/** Forgets a mapping; the batch rolls back when somebody else just did. */
export const removeMappingEffects = (db: Database, { orgId, id }: { orgId: OrgId; id: string }): Effect[] => [
  db.delete(mappings).where(and(eq(mappings.orgId, orgId), eq(mappings.id, id))),
  ...assertOneChanged(db),
];
