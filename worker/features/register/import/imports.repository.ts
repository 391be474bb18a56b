import { and, count, eq, sql } from "drizzle-orm";
import * as z from "zod";
import { type Page, placeText } from "#contract/list.schema.ts";
import type { VendorImportsQuery } from "#contract/vendor-import.schema.ts";
import type { OrgId, PersonId } from "#domain/ids.ts";
import { type ImportOutcome, importOutcomes } from "#domain/register/import/outcomes.ts";
import { people } from "#worker/features/identity/identity.tables.ts";
import { assertOneChanged, type Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { stored } from "#worker/storage/json.ts";
import { keyset, pageOfRows } from "#worker/storage/list/keyset.ts";
import { vendorImports } from "./import.tables.ts";

export interface ImportKey {
  readonly orgId: OrgId;
  readonly id: string;
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
  forgottenAt: vendorImports.forgottenAt,
  countsJson: sql<string>`(select json_group_object(result, n) from vendor_import_counts
    where vendor_import_counts.org_id = vendor_imports.org_id and vendor_import_counts.import_id = vendor_imports.id
  )`.as("counts_json"),
};

const found = (db: Database) =>
  db.select(columns).from(vendorImports).innerJoin(people, eq(people.id, vendorImports.startedBy));
type Row = Awaited<ReturnType<ReturnType<typeof found>["execute"]>>[number];
export interface StoredImport extends Omit<Row, "countsJson"> {
  /** How many lines of each result there are in its report. */
  readonly counts: Readonly<Record<ImportOutcome, number>>;
}

const countsSchema = z.partialRecord(z.enum(importOutcomes), z.number());
/** A report without lines. */
export const noLines: StoredImport["counts"] = { new: 0, changed: 0, unchanged: 0, doubt: 0, refused: 0 };
const importOf = ({ countsJson, ...row }: Row): StoredImport => ({
  ...row,
  counts: { ...noLines, ...stored(countsSchema, countsJson) },
});

/** A page of an organisation's imports, the newest first; of those of one file that stopped where its hash is given. */
export async function listImports(
  db: Database,
  { orgId, after, most, stopped }: VendorImportsQuery & { readonly orgId: OrgId },
): Promise<Page<StoredImport>> {
  const wanted = and(
    eq(vendorImports.orgId, orgId),
    stopped === undefined
      ? undefined
      : and(eq(vendorImports.fileHash, stopped), sql`${vendorImports.state} = 'going-on'`),
  );
  const { where, order } = keyset({
    by: vendorImports.startedAt,
    id: vendorImports.id,
    direction: "descending",
    after,
  });
  const [rows, [all]] = await db.batch([
    found(db)
      .where(and(wanted, where))
      .orderBy(...order)
      .limit(most + 1),
    db
      .select({ n: count().as("all_imports") })
      .from(vendorImports)
      .where(wanted),
  ]);
  const { shown, next } = pageOfRows(rows, { most, placeOf: ({ startedAt, id }) => placeText([startedAt, id]) });
  return { entries: shown.map(importOf), total: all?.n ?? 0, next };
}

/** An import; undefined when the organisation has none of that id. */
export async function findImport(db: Database, { orgId, id }: ImportKey): Promise<StoredImport | undefined> {
  const [row] = await found(db).where(and(eq(vendorImports.orgId, orgId), eq(vendorImports.id, id)));
  return row && importOf(row);
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
