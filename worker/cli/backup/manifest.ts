import { createHash } from "node:crypto";
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import * as z from "zod";
import { PlainError } from "../start/plain-errors.ts";
import { tablesOf } from "./schema.ts";

const digest = z.string().regex(/^[0-9a-f]{64}$/);
const manifestSchema = z.strictObject({
  format: z.literal(1),
  /** In ISO 8601, UTC. */
  madeAt: z.string(),
  /** Of each table how many rows, and one hash over all of them, in whatever order they lie. */
  tables: z.record(z.string(), z.strictObject({ rows: z.int().min(0), sha256: digest })),
  files: z.strictObject({ count: z.int().min(0), bytes: z.int().min(0), sha256: digest }),
});
/** What a whole backup holds. It is written last: without it a backup was interrupted. */
export type Manifest = z.infer<typeof manifestSchema>;

const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");

/** The rows of every table of a database file, counted and hashed. */
export function tablesIn(database: DatabaseSync): Manifest["tables"] {
  return Object.fromEntries(
    tablesOf(database).map(({ name }) => {
      const rows: string[] = [];
      for (const row of database.prepare(`SELECT * FROM "${name}"`).iterate()) rows.push(hashOf(JSON.stringify(row)));
      return [name, { rows: rows.length, sha256: hashOf(rows.sort().join("")) }];
    }),
  );
}

/** A stored file, by the hash of its bytes. */
export interface StoredFile {
  readonly key: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** All stored files, counted and hashed. */
export const filesOf = (files: readonly StoredFile[]): Manifest["files"] => ({
  count: files.length,
  bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
  sha256: hashOf(
    files
      .map(({ key, bytes, sha256 }) => `${key} ${bytes} ${sha256}`)
      .sort()
      .join("\n"),
  ),
});

/** Where they differ, in words; nothing where they are the same. */
export function differences(one: Omit<Manifest, "madeAt">, other: Omit<Manifest, "madeAt">): string[] {
  const names = [...new Set([...Object.keys(one.tables), ...Object.keys(other.tables)])];
  const tables = names.filter((name) => JSON.stringify(one.tables[name]) !== JSON.stringify(other.tables[name]));
  return [
    ...tables.map(
      (name) => `the table ${name}: ${one.tables[name]?.rows ?? 0} rows, and ${other.tables[name]?.rows ?? 0}`,
    ),
    ...(JSON.stringify(one.files) === JSON.stringify(other.files)
      ? []
      : [`the files: ${one.files.count}, and ${other.files.count}`]),
  ];
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // What is no JSON is no manifest, which whoever reads it says.
    return undefined;
  }
}

const manifestIn = (folder: string): string => join(folder, "manifest.json");

export function writeManifest(folder: string, manifest: Manifest): void {
  writeFileSync(`${manifestIn(folder)}.new`, `${JSON.stringify(manifest, null, 2)}\n`);
  renameSync(`${manifestIn(folder)}.new`, manifestIn(folder));
}

export const forgetManifest = (folder: string): void => rmSync(manifestIn(folder), { force: true });

/** Throws a PlainError where the backup was not made to its end, or is none. */
export function readManifest(folder: string): Manifest {
  const file = manifestIn(folder);
  if (!existsSync(file))
    throw new PlainError(`${folder} holds no whole backup. If it was interrupted, make it again: it goes on.`);
  const read = manifestSchema.safeParse(jsonIn(readFileSync(file, "utf8")));
  if (!read.success)
    throw new PlainError(`${file} is not what npm run backup writes: it was changed, or is of another version.`);
  return read.data;
}
