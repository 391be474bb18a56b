import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import * as z from "zod";
import { productBodySchema, vendorBodySchema } from "#contract/register.schema.ts";
import type { OrgId, VendorId } from "#domain/ids.ts";
import type { Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { stored, storedOrNull } from "#worker/storage/json.ts";
import { bundlesOf } from "./bundles.ts";
import { vendorImportChanges } from "./import.tables.ts";
import type { ImportKey } from "./imports.repository.ts";

/** What was known of each product that an import touched: null for one that it added. */
const productsSchema = z.array(
  z.object({
    id: z.string().brand<"product">(),
    before: productBodySchema.nullable(),
    revision: z.int(),
  }),
);

/** What an import did to a vendor. */
export interface StoredChange {
  readonly vendorId: VendorId;
  /** Null when the import added it. */
  readonly before: z.infer<typeof vendorBodySchema> | null;
  readonly revision: number;
  readonly products: z.infer<typeof productsSchema>;
}

type Row = typeof vendorImportChanges.$inferSelect;
type LeftReason = NonNullable<Row["leftBecause"]>;
const changeOf = ({ vendorId, beforeJson, revision, productsJson }: Row): StoredChange => ({
  vendorId,
  before: storedOrNull(vendorBodySchema, beforeJson),
  revision,
  products: stored(productsSchema, productsJson),
});

const isOf = ({ orgId, id }: ImportKey) =>
  and(eq(vendorImportChanges.orgId, orgId), eq(vendorImportChanges.importId, id));
const isAmong = (vendorIds: readonly string[]): SQL =>
  sql`${vendorImportChanges.vendorId} in (select value from json_each(${JSON.stringify(vendorIds)}))`;

/** The next changes of an import that are not taken back yet. */
export const nextChanges = async (db: Database, { orgId, id }: ImportKey, most: number): Promise<StoredChange[]> =>
  (
    await db
      .select()
      .from(vendorImportChanges)
      .where(and(isOf({ orgId, id }), isNull(vendorImportChanges.outcome)))
      .orderBy(vendorImportChanges.vendorId)
      .limit(most)
  ).map(changeOf);

/** What an import already did to some vendors. */
export const findChanges = async (
  db: Database,
  { orgId, id, vendorIds }: ImportKey & { readonly vendorIds: readonly string[] },
): Promise<StoredChange[]> =>
  (
    await db
      .select()
      .from(vendorImportChanges)
      .where(and(isOf({ orgId, id }), isAmong(vendorIds)))
  ).map(changeOf);

/** What other imports did to some vendors, and can still be taken back, with the import of each. */
export async function findOthersChanges(
  db: Database,
  { orgId, id, vendorIds }: ImportKey & { readonly vendorIds: readonly string[] },
): Promise<{ readonly importId: string; readonly change: StoredChange }[]> {
  // Their keys first, by the index that names the vendor: in one go SQLite would look through all that was ever imported.
  const keys = await db
    .select({
      importId: sql<string>`other.import_id`.as("other_import"),
      vendorId: sql`other.vendor_id`.as("other_vendor"),
    })
    .from(
      sql`json_each(${JSON.stringify(vendorIds)}) as one
        cross join vendor_import_changes as other indexed by vendor_import_changes_of_vendor
          on other.org_id = ${orgId} and other.vendor_id = one.value`,
    )
    .where(sql`other.import_id <> ${id}`);
  const rows = await db
    .select()
    .from(vendorImportChanges)
    .where(
      and(
        eq(vendorImportChanges.orgId, orgId),
        sql`(${vendorImportChanges.importId}, ${vendorImportChanges.vendorId}) in (
          select value ->> 'importId', value ->> 'vendorId' from json_each(${JSON.stringify(keys)}))`,
        isNull(vendorImportChanges.outcome),
      ),
    );
  return rows.map((row) => ({ importId: row.importId, change: changeOf(row) }));
}

/** Keeps what an import did to vendors; of one it did something to before, what was known first stays. */
export const changesEffects = (
  db: Database,
  { orgId, changes }: { readonly orgId: OrgId; readonly changes: readonly (StoredChange & { importId: string })[] },
): Effect[] =>
  bundlesOf(changes).map((bundle) =>
    db
      .insert(vendorImportChanges)
      .select(
        sql`select ${orgId}, value ->> 'importId', value ->> 'vendorId', value ->> 'before', value ->> 'revision', value ->> 'products', null, null
          from json_each(${bundle.json}) where true`,
      )
      .onConflictDoUpdate({
        target: [vendorImportChanges.orgId, vendorImportChanges.importId, vendorImportChanges.vendorId],
        set: { revision: sql`excluded.revision`, productsJson: sql`excluded.products_json` },
      }),
  );

/** Says of changes what became of them when the import was taken back. */
export const outcomeEffect = (
  db: Database,
  of: ImportKey & { readonly vendorIds: readonly string[]; readonly leftBecause: LeftReason | null },
): Effect =>
  db
    .update(vendorImportChanges)
    .set({ outcome: of.leftBecause === null ? "taken-back" : "left-alone", leftBecause: of.leftBecause })
    .where(and(isOf(of), isAmong(of.vendorIds)));

/** What became of what an import did to some vendors, by vendor: null where it is there as it was done. */
export async function findOutcomes(
  db: Database,
  { orgId, id, vendorIds }: ImportKey & { readonly vendorIds: readonly string[] },
) {
  const { vendorId, outcome: is, leftBecause: because } = vendorImportChanges;
  const rows = await db
    .select({ vendorId, is, because })
    .from(vendorImportChanges)
    .where(and(isOf({ orgId, id }), isAmong(vendorIds)));
  return new Map<string, { is: NonNullable<typeof is._.data>; because: LeftReason | null } | null>(
    rows.map((row) => [row.vendorId, row.is === null ? null : { is: row.is, because: row.because }]),
  );
}

/** The imports that did something to a vendor. */
export const importsOf = async (
  db: Database,
  { orgId, vendorId }: { readonly orgId: OrgId; readonly vendorId: string },
): Promise<string[]> =>
  (
    await db
      .select({ id: vendorImportChanges.importId })
      .from(vendorImportChanges)
      .where(and(eq(vendorImportChanges.orgId, orgId), sql`${vendorImportChanges.vendorId} = ${vendorId}`))
  ).map(({ id }) => id);
