import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { repository } from "../tools.ts";

const folder = join(repository, "migrations");
const markOf = (state: string): string => join(state, "migrated.txt");

/** What the migrations are: one text for the same files with the same words. */
function fingerprint(): string {
  const hash = createHash("sha256");
  for (const name of readdirSync(folder).sort()) hash.update(name).update(readFileSync(join(folder, name)));
  return hash.digest("hex");
}

/** Whether the local database has every migration already: then a start need not ask it again. */
export const isMigrated = (state: string): boolean =>
  existsSync(markOf(state)) && readFileSync(markOf(state), "utf8") === fingerprint();

/** Remembers it beside the data, so that whoever deletes the data forgets it too. */
export function rememberMigrated(state: string): void {
  mkdirSync(state, { recursive: true });
  writeFileSync(markOf(state), fingerprint());
}
