import { eq, sql } from "drizzle-orm";
import type { Database } from "#worker/storage/database.ts";
import { sweeps } from "#worker/storage/records.tables.ts";

/** The key behind which the next sweep begins; "" at the beginning. */
export async function findSwept(db: Database, name: string): Promise<string> {
  const [row] = await db.select({ doneTo: sweeps.doneTo }).from(sweeps).where(eq(sweeps.name, name));
  return row?.doneTo ?? "";
}

export async function saveSwept(
  db: Database,
  { name, doneTo }: { readonly name: string; readonly doneTo: string },
): Promise<void> {
  await db.insert(sweeps).values({ name, doneTo }).onConflictDoUpdate({ target: sweeps.name, set: { doneTo } });
}

export interface NamedFile {
  /** The organisation whose files lie under the key. */
  readonly org: string;
  readonly key: string;
}

/** Those of the files that no row names. */
export async function listUnnamed(db: Database, files: readonly NamedFile[]): Promise<string[]> {
  const rows = await db.all<{
    key: string;
  }>(sql`select value ->> 'key' as key from json_each(${JSON.stringify(files)}) as file
    where not exists (select 1 from evidence_files where org_id = file.value ->> 'org' and object_key = file.value ->> 'key')
      and not exists (select 1 from submissions where org_id = file.value ->> 'org' and dossier_key = file.value ->> 'key')
      and not exists (select 1 from decisions where org_id = file.value ->> 'org' and dossier_key = file.value ->> 'key')`);
  return rows.map(({ key }) => key);
}
