import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { fileURLToPath } from "node:url";
import { afterAll, expect, it } from "vitest";
import { type Cloudflare, realCloudflare } from "#worker/cli/deploy/cloudflare.ts";
import { applyMigrationFile, migrationFile, pendingMigrations } from "#worker/cli/deploy/migrations.ts";

const here = mkdtempSync(join(tmpdir(), "annexa-migrations-"));
afterAll(() => rmSync(here, { recursive: true }));
const kept = ["--persist-to", here];

/** Wrangler itself, with a database in a folder of this test in place of an account. */
const local: Cloudflare = {
  change: (...args) => realCloudflare.change(...args, ...kept),
  holds: (...args) => realCloudflare.holds(...args, ...kept),
  read: (...args) => realCloudflare.read(...args, ...kept),
};
const of = {
  database: "annexa",
  place: "--local",
  config: fileURLToPath(new URL("../../wrangler.toml", import.meta.url)),
  folder: fileURLToPath(new URL("../../migrations", import.meta.url)),
} as const;

it("an empty database is brought to the newest state as one file, wrangler finds nothing left to do, and neither do we", () => {
  const pending = pendingMigrations(local, of);
  expect(pending.length).toBeGreaterThan(0);
  const file = join(here, "migrations.sql");
  writeFileSync(file, migrationFile(of.folder, pending));
  applyMigrationFile(local, file, of);
  expect(pendingMigrations(local, of)).toEqual([]);
  local.change("d1", "migrations", "apply", of.database, "--local", "--config", of.config);
  expect(pendingMigrations(local, of)).toEqual([]);
  // What SQLite itself makes of the same file: nothing of it was cut on its way.
  const whole = new DatabaseSync(":memory:");
  whole.exec(migrationFile(of.folder, pending));
  const list =
    "SELECT type || ' ' || name AS made FROM sqlite_master WHERE name NOT LIKE '\\_cf%' ESCAPE '\\' ORDER BY 1";
  const read = local.read("d1", "execute", of.database, "--local", "--json", "--config", of.config, "--command", list);
  expect(read).toMatchObject([{ results: whole.prepare(list).all() }]);
}, 300_000);
