import { mkdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { PlainError } from "../start/plain-errors.ts";
import { type Bucket, fetchFiles, keepOnly } from "./files.ts";
import { filesOf, forgetManifest, type Manifest, tablesIn, writeManifest } from "./manifest.ts";

/** The database of a backup, which any program that reads SQLite opens. */
export const databaseIn = (folder: string): string => join(folder, "database.sqlite");

/** What a backup is made of. */
export interface Source {
  /** Writes the database, as it was at one moment, into a file of its own. */
  readonly copyDatabase: (file: string) => Promise<void>;
  readonly bucket: Bucket;
}

/** Makes a backup in a folder, or goes on with one that was interrupted, or brings an older one up to date. */
export async function makeBackup({ copyDatabase, bucket }: Source, folder: string): Promise<Manifest> {
  mkdirSync(folder, { recursive: true });
  const draft = join(folder, "next.sqlite");
  // The rows first: a file is stored before the row that names it.
  await copyDatabase(draft);
  const database = new DatabaseSync(draft, { readOnly: true });
  const tables = tablesIn(database);
  database.close();
  if (Object.keys(tables).length === 0) throw new PlainError("There is nothing to save: the database is empty.");
  const stored = await fetchFiles(bucket, folder);
  // Up to here an older backup stands as it was; from here on it is none until the new one is whole.
  forgetManifest(folder);
  keepOnly(folder, stored);
  renameSync(draft, databaseIn(folder));
  const files = filesOf(stored);
  const manifest = { format: 1, madeAt: new Date().toISOString(), tables, files } as const;
  writeManifest(folder, manifest);
  return manifest;
}

/** How much a backup holds, in words. */
export function heldWords({ tables, files }: Pick<Manifest, "tables" | "files">): string {
  const counts = Object.values(tables).map(({ rows }) => rows);
  const rows = counts.reduce((sum, count) => sum + count, 0);
  return `${rows} rows in ${counts.length} tables, ${files.count} files of ${files.bytes} bytes`;
}
