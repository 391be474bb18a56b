import { spawn } from "node:child_process";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { migrationNames, sqlOf } from "#test/support/older/migrated.ts";
import { answerQuery, importFile, openStandInAccount, type StandInAccount } from "#test/support/stand-in-account.ts";
import { repository, tools } from "#worker/cli/tools.ts";

let account: StandInAccount;
beforeAll(async () => {
  account = await openStandInAccount();
});
afterAll(() => account.close());

/** Runs a program as its script does, with the account in Cloudflare's place. */
async function run(...args: string[]): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, args, { cwd: repository, env: { ...process.env, ...account.env, CI: "1" } });
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
    const before = [tables(), account.changes.length];
    const { code } = await run("worker/cli/deploy.ts", ...target);
    expect(code).toBe(0);
    expect(tables()).toBe(before[0]);
    const again = account.changes.slice(before[1]);
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
});

it("wrangler's own command for migrations is refused there", async () => {
  const empty = await openStandInAccount();
  const args = [
    tools.wrangler,
    "d1",
    "migrations",
    "apply",
    "annexa",
    "--remote",
    "--config",
    ".wrangler/annexa.deploy.toml",
  ];
  const child = spawn(process.execPath, args, {
    cwd: repository,
    env: { ...process.env, ...empty.env, CI: "1" },
    stdio: "ignore",
  });
  expect(await new Promise((over) => child.once("close", over))).not.toBe(0);
  await empty.close();
});
