import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { Cloudflare } from "#worker/cli/deploy/cloudflare.ts";
import { deployedConfig, namesIn } from "#worker/cli/deploy/config.ts";
import { applyMigrationFile, migrationFile, pendingMigrations } from "#worker/cli/deploy/migrations.ts";
import { checkSignedIn, findOrMakeDatabase, makeStores } from "#worker/cli/deploy/steps.ts";

const toml = readFileSync(new URL("../../wrangler.toml", import.meta.url), "utf8");
const names = namesIn(toml);
const limitCount = toml.split("[[ratelimits]]").length - 1;
const folder = fileURLToPath(new URL("../../migrations", import.meta.url));
const migrations = readdirSync(folder).filter((name) => name.endsWith(".sql"));
const script = fileURLToPath(new URL("../../worker/cli/deploy.ts", import.meta.url));
const deploy = (...args: string[]) => spawnSync(process.execPath, [script, ...args], { encoding: "utf8" });
const target = ["--url", "https://annexa.example.com/", "--mail-from", "annexa@example.com"];

/** An account that already holds what `has` names. */
function account(has: string[]): { cloudflare: Cloudflare; changes: string[] } {
  const changes: string[] = [];
  const cloudflare: Cloudflare = {
    change: (...args) => {
      changes.push(args.join(" "));
      has.push(args.at(-1) ?? "");
    },
    holds: (...args) => has.includes(args.at(-1) ?? ""),
    read: () => has.map((name) => ({ name, uuid: `id-of-${name}` })),
  };
  return { cloudflare, changes };
}

describe("deploying to a Cloudflare account", () => {
  it("makes what an empty account lacks", () => {
    const { cloudflare, changes } = account([]);
    expect(findOrMakeDatabase(cloudflare, names)).toBe("id-of-annexa");
    makeStores(cloudflare, names);
    expect(changes).toEqual([
      "d1 create annexa",
      "r2 bucket create annexa-files",
      "queues create annexa-jobs",
      "queues create annexa-urgent",
      "queues create annexa-jobs-dead",
    ]);
  });

  it("changes nothing that is already there", () => {
    const { cloudflare, changes } = account([names.database, names.bucket, ...names.queues]);
    findOrMakeDatabase(cloudflare, names);
    makeStores(cloudflare, names);
    expect(changes).toEqual([]);
  });

  it("stops with one instruction when nobody is signed in", () => {
    expect(() => checkSignedIn(account([]).cloudflare)).toThrow("npx wrangler login");
  });

  it("deploys the configuration of the repository, changed only in what belongs to the account", () => {
    const deployed = deployedConfig(toml, {
      databaseId: "the-id",
      url: "https://annexa.example.com",
      mailFrom: "a@b.test",
    });
    const changed = deployed.split("\n").filter((line, at) => line !== toml.split("\n")[at]);
    const limits = changed.filter((line) => line.startsWith("namespace_id"));
    expect(new Set(limits).size).toBe(limitCount);
    expect(changed.filter((line) => !limits.includes(line))).toEqual([
      'main = "../worker/index.ts"',
      'APP_URL = "https://annexa.example.com"',
      'MAIL_FROM = "a@b.test"',
      'directory = "../dist/ui"',
      'database_id = "the-id"',
      'migrations_dir = "../migrations"',
    ]);
  });

  it("applies only the migrations that a database has not had, each with its line in the ledger", () => {
    const had = migrations.slice(0, -2).map((name) => ({ name }));
    const { cloudflare, changes } = account([]);
    const answers = { ...cloudflare, read: () => [{ results: [] }, { results: had }] };
    const of = { database: "annexa", place: "--remote", config: "c.toml", folder } as const;
    const pending = pendingMigrations(answers, of);
    expect(pending).toEqual(migrations.slice(-2));
    const file = migrationFile(folder, pending);
    for (const name of migrations) expect(file.includes(`VALUES ('${name}')`), name).toBe(pending.includes(name));
    applyMigrationFile(answers, "m.sql", of);
    expect(changes).toEqual(["d1 execute annexa --remote --yes --config c.toml --file m.sql"]);
  });

  it.each([[{ error: "busy" }], [[{ success: false }]], [null]])(
    "applies nothing when it is not told what a database has had: %j",
    (answered) => {
      const answers = { ...account([]).cloudflare, read: () => answered };
      const of = { database: "annexa", place: "--remote", config: "c.toml", folder } as const;
      expect(() => pendingMigrations(answers, of)).toThrow("nothing was applied");
    },
  );

  it("counts the calls of one portal apart from those of another in the same account", () => {
    const at = { databaseId: "x", url: "https://a.test", mailFrom: "a@b.test" };
    const limitsOf = (text: string) => deployedConfig(text, at).match(/^namespace_id = "\d+"$/gm) ?? [];
    const other = toml.replace('name = "annexa"', 'name = "annexa-trial"');
    expect(limitsOf(toml)).toEqual(limitsOf(toml));
    expect(new Set([...limitsOf(toml), ...limitsOf(other)]).size).toBe(2 * limitCount);
  });

  it("never deploys the demonstration", () => {
    expect(deployedConfig(toml, { databaseId: "x", url: "https://a.test", mailFrom: "a@b.test" })).toContain(
      'DEMO = "off"',
    );
  });
});

describe("npm run deploy", () => {
  it("says every command in a dry run, in order, and what remains", () => {
    const { status, stdout } = deploy(...target, "--dry-run");
    expect(status).toBe(0);
    const commands = stdout.split("\n").filter((line) => /^(wrangler|vite|write) /.test(line));
    expect(commands.map((line) => line.split(" ").slice(0, 3).join(" "))).toEqual([
      "wrangler whoami --json",
      "wrangler d1 list",
      "wrangler d1 create",
      "wrangler d1 list",
      "wrangler r2 bucket",
      "wrangler r2 bucket",
      "wrangler queues info",
      "wrangler queues create",
      "wrangler queues info",
      "wrangler queues create",
      "wrangler queues info",
      "wrangler queues create",
      "vite build --config",
      "write .wrangler/annexa.deploy.toml:",
      "wrangler d1 execute",
      `write .wrangler/annexa.migrations.sql: ${migrations.length}`,
      "wrangler d1 execute",
      "wrangler deploy --config",
    ]);
    expect(stdout).toContain("What remains to be done by you");
    expect(stdout).toContain("npm run organisation -- --name");
  });

  it.each([
    ["no address", ["--mail-from", "a@b.test"]],
    ["an address without encryption", ["--url", "http://a.test", "--mail-from", "a@b.test"]],
    ["no sender", ["--url", "https://a.test"]],
    ["an option it does not know", [...target, "--force"]],
  ])("refuses %s and shows how it is used", (_, args) => {
    const { status, stderr } = deploy(...args);
    expect(status).toBe(1);
    expect(stderr).toContain("npm run deploy -- --url");
  });
});
