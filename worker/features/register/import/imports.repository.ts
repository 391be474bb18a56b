import { and, desc, eq, isNull, ne, sql } from "drizzle-orm";
import * as z from "zod";
import { productBodySchema, vendorBodySchema } from "#contract/register.schema.ts";
import type { OrgId, PersonId, VendorId } from "#domain/ids.ts";
import { people } from "#worker/features/identity/identity.tables.ts";
import { assertOneChanged, type Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { stored, storedOrNull } from "#worker/storage/json.ts";
import { vendorImportChanges, vendorImports } from "./import.tables.ts";

export interface ImportKey {
  readonly orgId: OrgId;
  readonly id: string;
}

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

const columns = {
  id: vendorImports.id,
  fileName: vendorImports.fileName,
  fileHash: vendorImports.fileHash,
  state: vendorImports.state,
  startedBy: people.name,
  startedAt: vendorImports.startedAt,
  storedAt: vendorImports.storedAt,
  added: vendorImports.added,
  changed: vendorImports.changed,
  takenBack: vendorImports.takenBack,
  leftAlone: vendorImports.leftAlone,
};

const found = (db: Database) =>
  db.select(columns).from(vendorImports).innerJoin(people, eq(people.id, vendorImports.startedBy));
export type StoredImport = Awaited<ReturnType<ReturnType<typeof found>["execute"]>>[number];

/** So many of the last imports are shown. */
const mostShown = 20;

/** The last imports of an organisation, the newest first. */
export const listImports = (db: Database, orgId: OrgId): Promise<StoredImport[]> =>
  found(db).where(eq(vendorImports.orgId, orgId)).orderBy(desc(vendorImports.startedAt)).limit(mostShown);

/** An import; undefined when the organisation has none of that id. */
export async function findImport(db: Database, { orgId, id }: ImportKey): Promise<StoredImport | undefined> {
  const [row] = await found(db).where(and(eq(vendorImports.orgId, orgId), eq(vendorImports.id, id)));
  return row;
}

/** Begins an import. */
export const beganEffects = (
  db: Database,
  of: ImportKey & {
    readonly fileName: string;
    readonly fileHash: string;
    readonly by: PersonId;
    readonly at: number;
  },
): Effect[] => {
  const { orgId, id, fileName, fileHash, by, at } = of;
  const values = { orgId, id, fileName, fileHash, state: "going-on" as const, startedBy: by };
  return [
    db
      .insert(vendorImports)
      .values({ ...values, startedAt: at, storedAt: at })
      .onConflictDoNothing(),
    ...assertOneChanged(db),
  ];
};

/** Counts a portion that was stored; refused unless the import is going on. */
export const portionEffects = (
  db: Database,
  of: ImportKey & {
    readonly added: number;
    readonly changed: number;
    readonly isLast: boolean;
    readonly at: number;
  },
): Effect[] => [
  db
    .update(vendorImports)
    .set({
      added: sql`${vendorImports.added} + ${of.added}`,
      changed: sql`${vendorImports.changed} + ${of.changed}`,
      state: of.isLast ? "done" : "going-on",
      storedAt: of.at,
    })
    .where(and(eq(vendorImports.orgId, of.orgId), eq(vendorImports.id, of.id), eq(vendorImports.state, "going-on"))),
  ...assertOneChanged(db),
];

/** Counts what was taken back; refused when the import is no longer as it was read. */
export const takenBackEffects = (
  db: Database,
  of: ImportKey & {
    readonly from: StoredImport;
    readonly takenBack: number;
    readonly leftAlone: number;
    readonly isDone: boolean;
  },
): Effect[] => [
  db
    .update(vendorImports)
    .set({
      takenBack: of.from.takenBack + of.takenBack,
      leftAlone: of.from.leftAlone + of.leftAlone,
      state: of.isDone ? "taken-back" : "taking-back",
    })
    .where(
      and(
        eq(vendorImports.orgId, of.orgId),
        eq(vendorImports.id, of.id),
        eq(vendorImports.state, of.from.state),
        eq(vendorImports.takenBack, of.from.takenBack),
        eq(vendorImports.leftAlone, of.from.leftAlone),
      ),
    ),
  ...assertOneChanged(db),
];

type Row = typeof vendorImportChanges.$inferSelect;
const changeOf = ({ vendorId, beforeJson, revision, productsJson }: Row): StoredChange => ({
  vendorId,
  before: storedOrNull(vendorBodySchema, beforeJson),
  revision,
  products: stored(productsSchema, productsJson),
});

/** The next changes of an import that are not taken back yet. */
export const nextChanges = async (db: Database, { orgId, id }: ImportKey, most: number): Promise<StoredChange[]> =>
  (
    await db
      .select()
      .from(vendorImportChanges)
      .where(
        and(
          eq(vendorImportChanges.orgId, orgId),
          eq(vendorImportChanges.importId, id),
          isNull(vendorImportChanges.outcome),
        ),
      )
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
      .where(
        and(
          eq(vendorImportChanges.orgId, orgId),
          eq(vendorImportChanges.importId, id),
          sql`${vendorImportChanges.vendorId} in (select value from json_each(${JSON.stringify(vendorIds)}))`,
        ),
      )
  ).map(changeOf);

/** What other imports did to some vendors, and can still be taken back, with the import of each. */
export const findOthersChanges = async (
  db: Database,
  { orgId, id, vendorIds }: ImportKey & { readonly vendorIds: readonly string[] },
): Promise<{ readonly importId: string; readonly change: StoredChange }[]> =>
  (
    await db
      .select()
      .from(vendorImportChanges)
      .where(
        and(
          eq(vendorImportChanges.orgId, orgId),
          ne(vendorImportChanges.importId, id),
          isNull(vendorImportChanges.outcome),
          sql`${vendorImportChanges.vendorId} in (select value from json_each(${JSON.stringify(vendorIds)}))`,
        ),
      )
  ).map((row) => ({ importId: row.importId, change: changeOf(row) }));

/** Keeps what an import did to vendors; of one it did something to before, what was known first stays. */
export const changesEffect = (
  db: Database,
  { orgId, changes }: { readonly orgId: OrgId; readonly changes: readonly (StoredChange & { importId: string })[] },
): Effect =>
  db
    .insert(vendorImportChanges)
    .select(
      sql`select ${orgId}, value ->> 'importId', value ->> 'vendorId', value ->> 'before', value ->> 'revision', value ->> 'products', null
        from json_each(${JSON.stringify(changes)}) where true`,
    )
    .onConflictDoUpdate({
      target: [vendorImportChanges.orgId, vendorImportChanges.importId, vendorImportChanges.vendorId],
      set: { revision: sql`excluded.revision`, productsJson: sql`excluded.products_json` },
    });

/** Says of changes what became of them when the import was taken back. */
export const outcomeEffect = (
  db: Database,
  of: ImportKey & { readonly vendorIds: readonly string[]; readonly outcome: "taken-back" | "left-alone" },
): Effect =>
  db
    .update(vendorImportChanges)
    .set({ outcome: of.outcome })
    .where(
      and(
        eq(vendorImportChanges.orgId, of.orgId),
        eq(vendorImportChanges.importId, of.id),
        sql`${vendorImportChanges.vendorId} in (select value from json_each(${JSON.stringify(of.vendorIds)}))`,
      ),
    );

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
      .limit(mostShown)
  ).map(({ id }) => id);
