import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Miniflare } from "miniflare";
import { unstable_splitSqlQuery } from "wrangler";
import { repository } from "../tools.ts";

type Database = Awaited<ReturnType<Miniflare["getD1Database"]>>;

const folder = join(repository, "migrations");

/** Brings the local database up to date, and keeps the same account of it as `wrangler d1 migrations apply`. */
export async function migrate(database: Database): Promise<void> {
  await database.exec(
    "CREATE TABLE IF NOT EXISTS d1_migrations(id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL)",
  );
  const { results } = await database.prepare("SELECT name FROM d1_migrations").all<{ name: string }>();
  const applied = new Set(results.map(({ name }) => name));
  for (const name of readdirSync(folder).sort()) if (!applied.has(name)) await apply(database, name);
}

// A batch is one transaction: a migration that fails leaves nothing behind.
async function apply(database: Database, name: string): Promise<void> {
  const statements = unstable_splitSqlQuery(readFileSync(join(folder, name), "utf8"));
  await database.batch([
    ...statements.map((statement) => database.prepare(statement)),
    database.prepare("INSERT INTO d1_migrations (name) VALUES (?)").bind(name),
  ]);
}
