import { and, count, eq, sql } from "drizzle-orm";
import * as z from "zod";
import { type Page, type PageQuery, placeText } from "#contract/list.schema.ts";
import type { VendorMappingEntry } from "#contract/vendor-mapping.ts";
import { canonicalJson } from "#domain/canonical-json.ts";
import type { OrgId, PersonId } from "#domain/ids.ts";
import { keptMappingSchema } from "#domain/register/import/kept-mapping.schema.ts";
import { people } from "#worker/features/identity/identity.tables.ts";
import { assertOneChanged, type Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { stored } from "#worker/storage/json.ts";
import { keyset, pageOfRows } from "#worker/storage/list/keyset.ts";
import { vendorMappings } from "./import.tables.ts";

interface MappingKey {
  readonly orgId: OrgId;
  readonly id: string;
}

const rowsOf = (db: Database) =>
  db
    .select({
      id: vendorMappings.id,
      headersJson: vendorMappings.headersJson,
      mappingJson: vendorMappings.mappingJson,
      savedBy: people.name,
      savedAt: vendorMappings.savedAt,
    })
    .from(vendorMappings)
    .innerJoin(people, eq(people.id, vendorMappings.savedBy));

type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>["execute"]>>[number];
const entryOf = ({ headersJson, mappingJson, ...row }: Row): VendorMappingEntry => ({
  ...row,
  headers: stored(z.array(z.string()), headersJson),
  mapping: stored(keptMappingSchema, mappingJson),
});

/** A page of how an organisation reads its lists of vendors, what was confirmed last first. */
export async function listVendorMappings(
  db: Database,
  { orgId, after, most }: PageQuery & { readonly orgId: OrgId },
): Promise<Page<VendorMappingEntry>> {
  const { where, order } = keyset({
    by: vendorMappings.savedAt,
    id: vendorMappings.id,
    direction: "descending",
    after,
  });
  const ofOrg = eq(vendorMappings.orgId, orgId);
  const [rows, [all]] = await db.batch([
    rowsOf(db)
      .where(and(ofOrg, where))
      .orderBy(...order)
      .limit(most + 1),
    db
      .select({ n: count().as("all_mappings") })
      .from(vendorMappings)
      .where(ofOrg),
  ]);
  const { shown, next } = pageOfRows(rows, { most, placeOf: ({ savedAt, id }) => placeText([savedAt, id]) });
  return { entries: shown.map(entryOf), total: all?.n ?? 0, next };
}

/** How lists with a set of headers are read; undefined when nobody confirmed it, or it was forgotten. */
export async function findVendorMapping(db: Database, of: MappingKey): Promise<VendorMappingEntry | undefined> {
  const [row] = await rowsOf(db).where(isMapping(of));
  return row && entryOf(row);
}

const isMapping = ({ orgId, id }: MappingKey) => and(eq(vendorMappings.orgId, orgId), eq(vendorMappings.id, id));

/** Keeps it, in place of how the same headers were read before; the batch rolls back when somebody else just kept the very same. */
export const vendorMappingEffects = (
  db: Database,
  {
    headers,
    mapping,
    ...row
  }: Omit<VendorMappingEntry, "savedBy"> & { readonly orgId: OrgId; readonly savedBy: PersonId },
): Effect[] => [
  db
    .insert(vendorMappings)
    .values({ ...row, headersJson: JSON.stringify(headers), mappingJson: canonicalJson(mapping) })
    .onConflictDoUpdate({
      target: [vendorMappings.orgId, vendorMappings.id],
      set: {
        headersJson: sql`excluded.headers_json`,
        mappingJson: sql`excluded.mapping_json`,
        savedBy: sql`excluded.saved_by`,
        savedAt: sql`excluded.saved_at`,
      },
      setWhere: sql`${vendorMappings.mappingJson} <> excluded.mapping_json`,
    }),
  ...assertOneChanged(db),
];

/** Forgets it; the batch rolls back when somebody else just did. */
export const removeVendorMappingEffects = (db: Database, of: MappingKey): Effect[] => [
  db.delete(vendorMappings).where(isMapping(of)),
  ...assertOneChanged(db),
];
