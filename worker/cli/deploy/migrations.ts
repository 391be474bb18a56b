import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Cloudflare } from "./cloudflare.ts";

/** Where wrangler itself writes down which migrations a database has had. */
const ledger =
  "CREATE TABLE IF NOT EXISTS d1_migrations (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL);";

/** Which database, where it is, and the files that make it. */
export interface Migrated {
  readonly database: string;
  readonly place: "--remote" | "--local";
  readonly config: string;
  readonly folder: string;
}

/** The names of the migrations that the database has not had, in their order. */
export function pendingMigrations(cloudflare: Cloudflare, { database, place, config, folder }: Migrated): string[] {
  const command = `${ledger} SELECT name FROM d1_migrations;`;
  const answered = cloudflare.read(
    "d1",
    "execute",
    database,
    place,
    "--json",
    "--config",
    config,
    "--command",
    command,
  );
  const had = new Set(namesIn(answered));
  return readdirSync(folder)
    .filter((name) => name.endsWith(".sql") && !had.has(name))
    .sort();
}

/** One file that applies these migrations, each with its line in the ledger. */
export const migrationFile = (folder: string, names: readonly string[]): string =>
  [
    ledger,
    ...names.flatMap((name) => [
      readFileSync(join(folder, name), "utf8").trimEnd(),
      `INSERT INTO d1_migrations (name) VALUES ('${name}');`,
    ]),
  ].join("\n");

/**
 * Applies such a file through the import of SQL files, which takes all of it or nothing. `wrangler d1 migrations apply`
 * sends it to the address for queries instead, which cuts a trigger at the first semicolon or END inside it and then
 * refuses the rest (cloudflare/workers-sdk 14991, alchemy-run/alchemy 1673).
 */
export function applyMigrationFile(cloudflare: Cloudflare, file: string, { database, place, config }: Migrated): void {
  cloudflare.change("d1", "execute", database, place, "--yes", "--config", config, "--file", file);
}

/**
 * Wrangler gives a result for each statement; names stand in that of the last one. Throws on anything else: a database that
 * seems to have had none would get all of them again.
 */
function namesIn(answered: unknown): string[] {
  const last: unknown = Array.isArray(answered) ? (answered.at(-1) ?? { results: [] }) : undefined;
  const rows: unknown = Reflect.get(Object(last), "results");
  if (!Array.isArray(rows))
    throw new Error("Wrangler did not say which migrations the database has had; nothing was applied. Try again.");
  return rows.map((row) => String(Reflect.get(Object(row), "name")));
}
