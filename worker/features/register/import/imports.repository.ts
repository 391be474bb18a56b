import { and, desc, eq, sql } from "drizzle-orm";
import type { OrgId, PersonId } from "#domain/ids.ts";
import { people } from "#worker/features/identity/identity.tables.ts";
import { assertOneChanged, type Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
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
};

const found = (db: Database) =>
  db.select(columns).from(vendorImports).innerJoin(people, eq(people.id, vendorImports.startedBy));
export type StoredImport = Awaited<ReturnType<ReturnType<typeof found>["execute"]>>[number];

/** So many of the last imports are shown. */
export const mostShown = 20;

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
