import { spawnSync } from "node:child_process";
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { unstable_readConfig } from "wrangler";
import { figureOf } from "#test/support/figure.ts";
import { startPortal } from "#test/support/portal-process.ts";
import { exporting, filesConfig } from "#worker/cli/backup/account.ts";
import { copyOf } from "#worker/cli/backup/database-copy.ts";
import type { Bucket } from "#worker/cli/backup/files.ts";
import { makeBackup } from "#worker/cli/backup/make-backup.ts";
import { tablesOf } from "#worker/cli/backup/schema.ts";
import { withLocalPortal } from "#worker/cli/backup/with-local-portal.ts";
import { PortalVisitor } from "#worker/cli/demo/portal.ts";
import { repository } from "#worker/cli/tools.ts";

const folder = mkdtempSync(join(tmpdir(), "annexa-backup-"));
const inFolder = (name: string): string => join(folder, name);
const [state, saved] = [inFolder("state"), inFolder("saved")];

/** Runs one of the two programs as its script does. */
function run(program: "backup" | "restore", ...args: string[]) {
  const script = join(repository, `worker/cli/${program}.ts`);
  const ran = spawnSync(process.execPath, [script, ...args], { cwd: repository, encoding: "utf8" });
  return { status: ran.status, stdout: ran.stdout, stderr: ran.stderr };
}

/** The database file of a portal that is stopped, as its own runtime left it. */
const databaseOf = (of: string): string => {
  const names = readdirSync(join(of, "v3/d1"), { recursive: true, encoding: "utf8" });
  const [found = "", ...others] = names.filter((name) => /[0-9a-f]{64}\.sqlite$/.test(name));
  expect(others).toEqual([]);
  return join(of, "v3/d1", found);
};

/** Every row of every table, what watches over them, and every byte of every file, read past all that a backup reads by. */
function everything(of: string) {
  const database = new DatabaseSync(databaseOf(of));
  const all = (sql: string): string[] =>
    database
      .prepare(sql)
      .all()
      .map((row) => JSON.stringify(row))
      .sort();
  const rows = Object.fromEntries(tablesOf(database).map(({ name }) => [name, all(`SELECT * FROM "${name}"`)]));
  const parts = all(
    "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE '^_cf^_%' ESCAPE '^'",
  );
  database.close();
  const blobs = readdirSync(join(of, "v3/r2"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.includes("/blobs/"))
    .map((name) => readFileSync(join(of, "v3/r2", name)).toString("base64"));
  return { rows, parts, files: blobs.sort() };
}

beforeAll(async () => {
  const portal = await startPortal({ program: "start", state, options: ["--no-build"] });
  await portal.stop();
  expect(run("backup", "--to", saved, "--state", state)).toMatchObject({ status: 0, stderr: "" });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a backup of a portal with its demonstration", () => {
  it("says how much it holds, and is brought up to date when it is made again", () => {
    const { status, stdout } = run("backup", "--to", saved, "--state", state);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Saved in .*: \d{3,} rows in \d{2,} tables, \d{2,} files of \d{4,} bytes\.\n/);
    expect(stdout).toContain("Not in it: the signing key");
  });

  it("is restored into an empty portal, which goes on from there", async () => {
    const restored = inFolder("goes-on");
    const { status, stdout } = run("restore", "--from", saved, "--state", restored);
    expect(status).toBe(0);
    expect(stdout).toContain("each row and byte as it was saved");
    const portal = await startPortal({ program: "start", state: restored, options: ["--no-build"] });
    const tom = new PortalVisitor(portal.address);
    await tom.call("POST /api/demo/sign-in", { body: { personId: "psn_demo_tom" } });
    const { counts } = await tom.call("GET /api/buyer/assessments", {});
    await portal.stop();
    // The demonstration is known there, and not told again.
    expect(counts.all).toBe(10);
  });

  it("is not restored over other data, when it was not made to its end, or when one byte of it was changed", () => {
    const from = (name: string): string => {
      cpSync(saved, inFolder(name), { recursive: true });
      return inFolder(name);
    };
    expect(run("restore", "--from", saved, "--state", state)).toMatchObject({
      status: 1,
      stderr: `There is data in ${state} already: a backup is restored into an empty folder.\n`,
    });
    const unfinished = from("unfinished");
    rmSync(join(unfinished, "manifest.json"));
    expect(run("restore", "--from", unfinished, "--state", inFolder("r1")).stderr).toContain("holds no whole backup");
    const changed = from("changed");
    const files = readdirSync(join(changed, "files"), { recursive: true, encoding: "utf8" }).map((name) =>
      join(changed, "files", name),
    );
    appendFileSync(files.find((one) => statSync(one).isFile()) ?? "", "!");
    expect(run("restore", "--from", changed, "--state", inFolder("r2")).stderr).toContain("it was changed");
    const row = from("row");
    const database = new DatabaseSync(join(row, "database.sqlite"));
    database.exec("UPDATE people SET name = 'Somebody else' WHERE id = 'psn_demo_tom'");
    database.close();
    const { status, stderr } = run("restore", "--from", row, "--state", inFolder("r3"));
    expect(status).toBe(1);
    expect(stderr).toMatch(/^What was restored is not what was saved: the table people: (\d+) rows, and \1\.\n$/);
    const other = from("other");
    writeFileSync(join(other, "manifest.json"), "{");
    expect(run("restore", "--from", other, "--state", inFolder("r1")).stderr).toContain(
      "is not what npm run backup writes",
    );
    const file = join(other, "manifest.json");
    expect(run("restore", "--from", saved, "--state", file).stderr).toContain("is restored into an empty folder");
    expect(run("backup", "--to", file, "--state", state).stderr).toBe(`${file} is a file: a backup is a folder.\n`);
    // Nobody goes on from what is not whole.
    for (const name of ["r1", "r2", "r3"]) expect(existsSync(inFolder(name))).toBe(false);
  });

  it("says that there is nothing to save, and what it needs to be told", () => {
    expect(run("backup", "--to", inFolder("none"), "--state", inFolder("nobody")).stderr).toContain(
      "There is nothing to save",
    );
    expect(existsSync(inFolder("nobody"))).toBe(false);
    expect(run("backup").stderr).toContain("--to FOLDER");
    expect(run("backup", "--to", saved, "--state", state, "--nonsense")).toMatchObject({ status: 1 });
    expect(run("restore", "--from", saved).stderr).toContain("--state DIR");
  });

  it("holds every row and every byte, and gives each back", ({ task }) => {
    const restored = inFolder("compared");
    expect(run("restore", "--from", saved, "--state", restored).status).toBe(0);
    const before = everything(state);
    expect(before.files.length).toBeGreaterThan(10);
    const after = everything(restored);
    const tables = Object.keys(before.rows);
    const short: string[] = tables.filter(
      (name) => JSON.stringify(after.rows[name]) !== JSON.stringify(before.rows[name]),
    );
    if (JSON.stringify(after.files) !== JSON.stringify(before.files)) short.push("the files");
    const rows = Object.values(before.rows).reduce((sum, { length }) => sum + length, 0);
    task.meta.figure = figureOf({
      name: "Restored rows and files",
      is: `${rows} rows of ${tables.length} tables and ${before.files.length} files, compared past the program that saves them: ${short.length === 0 ? "all the same" : `${short.length} differ`}`,
      target: "every row and file the same",
      enough: rows > 1_000 && before.files.length > 10,
      short,
    });
    expect(after).toEqual(before);
    expect(task.meta.figure.holds).toBe(true);
  });

  it("goes on where it was interrupted, and forgets what is stored no more", async () => {
    const to = inFolder("interrupted");
    await withLocalPortal(inFolder("small"), async ({ binding, bucket }) => {
      await binding.prepare("CREATE TABLE a (id TEXT)").run();
      for (const key of ["t/one", "t/two", "t/three", "t/four"]) await bucket.put(key, `the bytes of ${key}`);
      let fetched = 0;
      const upTo = (most: number): Bucket =>
        new Proxy(bucket, {
          get: (real, name) =>
            name !== "get"
              ? (...args: unknown[]) => Reflect.apply(Reflect.get(real, name), real, args)
              : (key: string) => {
                  if (fetched >= most) throw new Error("the line was cut");
                  fetched += 1;
                  return real.get(key);
                },
        });
      const source = (most: number) => ({ copyDatabase: (file: string) => copyOf(binding, file), bucket: upTo(most) });
      await expect(makeBackup(source(2), to)).rejects.toThrow("the line was cut");
      expect(readdirSync(to)).not.toContain("manifest.json");
      expect((await makeBackup(source(4), to)).files.count).toBe(4);
      expect(fetched).toBe(4);
      await bucket.delete("t/one");
      await bucket.put("t/five", "more");
      await expect(makeBackup(source(4), to)).rejects.toThrow("the line was cut");
      // The one before stands as it was.
      expect(readdirSync(join(to, "files/t")).sort()).toEqual(["four", "one", "three", "two"]);
      expect(readdirSync(to)).toContain("manifest.json");
      expect((await makeBackup(source(5), to)).files.count).toBe(4);
      expect(readdirSync(join(to, "files/t")).sort()).toEqual(["five", "four", "three", "two"]);
    });
  });
});

it("the database of an account is exported as it is at one moment, by its name and the configuration it was deployed with", async () => {
  const asked: string[] = [];
  const copy = exporting({
    change: (...args) => {
      asked.push(args.filter((one) => !one.startsWith("/")).join(" "));
      writeFileSync(
        args[args.indexOf("--output") + 1] ?? "",
        "CREATE TABLE a (id TEXT);\nINSERT INTO a VALUES ('one');\n",
      );
    },
    holds: () => true,
    read: () => [],
  });
  const file = join(mkdtempSync(join(tmpdir(), "annexa-account-")), "database.sqlite");
  await copy(file);
  expect(asked).toEqual([
    "d1 export annexa --remote --skip-confirmation --output --config .wrangler/annexa.deploy.toml",
  ]);
  expect(new DatabaseSync(file).prepare("SELECT id FROM a").all()).toEqual([{ id: "one" }]);
});

it("the files of an account are bound by its bucket alone, far away, in words that wrangler understands", () => {
  const configPath = join(mkdtempSync(join(tmpdir(), "annexa-account-")), "wrangler.toml");
  writeFileSync(configPath, filesConfig("annexa-files"));
  const { r2_buckets, d1_databases, main } = unstable_readConfig({ config: configPath });
  expect(r2_buckets).toEqual([
    expect.objectContaining({ binding: "FILES", bucket_name: "annexa-files", remote: true }),
  ]);
  expect([d1_databases, main]).toEqual([[], undefined]);
});
