import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { PlainError } from "../start/plain-errors.ts";
import { type Binding, copyOf } from "./database-copy.ts";
import { type Bucket, restoreFiles } from "./files.ts";
import { databaseIn } from "./make-backup.ts";
import { differences, filesOf, type Manifest, readManifest, tablesIn } from "./manifest.ts";
import { restoreDatabase } from "./restore-database.ts";
import { partsOf, schemaQuery } from "./schema.ts";

interface Into {
  readonly binding: Binding;
  readonly bucket: Bucket;
}

/**
 * Puts a backup into an empty portal, reads all of it back, and gives what was restored. Throws a PlainError when there is
 * something already, when the backup is not whole, or when one row or byte came out different.
 */
export async function restoreBackup(folder: string, { binding, bucket }: Into): Promise<Manifest> {
  const manifest = readManifest(folder);
  const { results } = await binding.prepare(schemaQuery).all();
  if (partsOf(results).length > 0)
    throw new PlainError("There is data already: a backup is restored into an empty portal.");
  await restoreDatabase(databaseIn(folder), binding);
  const files = filesOf(await restoreFiles(folder, bucket));
  const differ = differences(manifest, { format: 1, tables: await tablesOfBinding(binding), files });
  if (differ.length > 0) throw new PlainError(`What was restored is not what was saved: ${differ.join("; ")}.`);
  return manifest;
}

async function tablesOfBinding(binding: Binding): Promise<Manifest["tables"]> {
  const folder = mkdtempSync(join(tmpdir(), "annexa-restored-"));
  try {
    const file = join(folder, "restored.sqlite");
    await copyOf(binding, file);
    const database = new DatabaseSync(file, { readOnly: true });
    const tables = tablesIn(database);
    database.close();
    return tables;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
