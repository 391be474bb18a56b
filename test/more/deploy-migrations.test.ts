import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
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
  const command = "SELECT count(*) AS triggers FROM sqlite_master WHERE type = 'trigger'";
  const counted = JSON.stringify(
    local.read("d1", "execute", of.database, "--local", "--json", "--config", of.config, "--command", command),
  );
  const made = migrationFile(of.folder, pending).match(/^CREATE TRIGGER/gm) ?? [];
  expect(Number(/"triggers":(\d+)/.exec(counted)?.[1])).toBeGreaterThan(0);
  expect(made.length).toBeGreaterThanOrEqual(Number(/"triggers":(\d+)/.exec(counted)?.[1]));
}, 300_000);
