import { spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { migrationNames, sqlOf } from "#test/support/older/migrated.ts";
import { answerQuery, importFile, openStandInAccount, type StandInAccount } from "#test/support/stand-in-account.ts";
import { repository, tools } from "#worker/cli/tools.ts";

let account: StandInAccount;
/** What a real deployment from this folder left there, to be put back: the way to its account. */
const left = ["annexa.deploy.toml", "annexa.migrations.sql"].map((name) => join(repository, ".wrangler", name));
const before = left.map((file) => (existsSync(file) ? readFileSync(file) : undefined));
beforeAll(async () => {
  account = await openStandInAccount();
});
afterAll(async () => {
  await account.close();
  for (const [at, file] of left.entries()) {
    const kept = before[at];
    if (kept === undefined) rmSync(file, { force: true });
    else writeFileSync(file, kept);
  }
});

/** Runs a program as its script does, with an account in Cloudflare's place. */
const run = (...args: string[]) => runWith(account, ...args);
async function runWith({ env }: StandInAccount, ...args: string[]): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, args, { cwd: repository, env: { ...process.env, ...env, CI: "1" } });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
  const code = await new Promise<number | null>((over) => child.once("close", over));
  return { code, said };
}
const target = ["--url", "https://annexa.example.com", "--mail-from", "annexa@example.com"];
const tables = () => account.database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all().length;

describe("an account that refuses what D1 is reported to refuse", () => {
  it("does not get its migrations by wrangler's own command, which is why ours sends one file", () => {
    const withTrigger = migrationNames.find((name) => sqlOf(name).includes("CREATE TRIGGER")) ?? "";
    expect(answerQuery(new DatabaseSync(":memory:"), sqlOf(withTrigger))).toMatchObject({ status: 400 });
    expect(
      importFile(new DatabaseSync(":memory:"), "BEGIN TRANSACTION;\nCREATE TABLE a (id TEXT);\nCOMMIT;"),
    ).toMatchObject({
      status: 400,
    });
    const long = `INSERT INTO a VALUES ('${"x".repeat(100_000)}');`;
    expect(importFile(new DatabaseSync(":memory:"), `CREATE TABLE a (id TEXT);\n${long}`)).toMatchObject({
      status: 400,
    });
    const half = new DatabaseSync(":memory:");
    expect(importFile(half, "CREATE TABLE a (id TEXT);\nINSERT INTO b VALUES (1);")).toMatchObject({ status: 400 });
    expect(half.prepare("SELECT name FROM sqlite_master").all()).toEqual([]);
  });

  it("is deployed to from nothing, by wrangler itself: stores, every migration, the worker with its bindings", async () => {
    const { code, said } = await run("worker/cli/deploy.ts", ...target);
    expect(said).toContain("What remains to be done by you");
    expect(code).toBe(0);
    expect(account.changes.slice(0, 5).map((one) => one.split("/")[1])).toEqual([
      "d1",
      "r2",
      "queues",
      "queues",
      "queues",
    ]);
    expect(account.changes).toContain("PUT /workers/scripts/annexa/schedules");
    const ledger = account.database.prepare("SELECT name FROM d1_migrations ORDER BY id").all();
    expect(ledger.map(({ name }) => name)).toEqual(migrationNames);
    for (const bound of [
      '"name":"DB","type":"d1"',
      '"name":"FILES","type":"r2_bucket"',
      '"text":"https://annexa.example.com"',
      '"name":"DEMO","type":"plain_text","text":"off"',
    ])
      expect(account.worker()).toContain(bound);
  });

  it("is updated by the same command, which makes nothing twice", async () => {
    const [made, asked] = [tables(), account.changes.length];
    const { code } = await run("worker/cli/deploy.ts", ...target);
    expect(code).toBe(0);
    expect(tables()).toBe(made);
    const again = account.changes.slice(asked);
    expect(again.filter((one) => /import|POST \/(?:d1\/database|r2\/buckets|queues)$/.test(one))).toEqual([]);
    expect(again).toContain("PUT /workers/scripts/annexa");
  });

  it("gets its first organisation by the command that remains to be run", async () => {
    const words = [
      "--name",
      "Your company",
      "--legal-name",
      "Your company Ltd",
      "--owner",
      "you@company.example",
      "--owner-name",
      "Your name",
    ];
    const { code, said } = await run("worker/cli/organisation.ts", ...words);
    expect(said).not.toContain("failed");
    expect(code).toBe(0);
    const owners = account.database.prepare("SELECT role FROM members WHERE role = 'owner'").all();
    expect(owners.length).toBeGreaterThan(0);
  });

  it("refuses the migrations where wrangler's own command sends them, at the first trigger", async () => {
    const empty = await openStandInAccount();
    const config = ["--config", ".wrangler/annexa.deploy.toml"];
    const { code, said } = await runWith(
      empty,
      tools.wrangler,
      "d1",
      "migrations",
      "apply",
      "annexa",
      "--remote",
      ...config,
    );
    await empty.close();
    expect(said).toContain("incomplete input");
    expect(code).not.toBe(0);
  });
});
