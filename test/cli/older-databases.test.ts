import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, expect, it } from "vitest";
import { figureOf } from "#test/support/figure.ts";
import { faultsOf, lostOf, migrationNames, rowsIn, shapeOf, sqlOf } from "#test/support/older/migrated.ts";
import { olderPortals, unpackOlder } from "#test/support/older/older-portals.ts";
import { columnsOf, inOrder, tablesOf } from "#worker/cli/backup/schema.ts";

const folder = mkdtempSync(join(tmpdir(), "annexa-older-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const databases = new Map<string, string>();
beforeAll(() => {
  for (const name of olderPortals) databases.set(name, join(unpackOlder(name, folder), "database.sqlite"));
});
const open = (name: string): DatabaseSync => new DatabaseSync(databases.get(name) ?? "");

/** A database of an older schema than any that is kept: what the oldest of those holds, as far as it had a place there. */
function asAfter(files: readonly string[]): DatabaseSync {
  const database = new DatabaseSync(":memory:", { enableForeignKeyConstraints: false });
  for (const name of files) database.exec(sqlOf(name));
  const triggers = database.prepare("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").all();
  for (const { name } of triggers) database.exec(`DROP TRIGGER "${name}"`);
  database.prepare("ATTACH ? AS later").run(databases.get(olderPortals[0]) ?? "");
  const later = open(olderPortals[0]);
  const kept = new Set(tablesOf(later).map(({ name }) => name));
  const filled = new Set<string>();
  for (const { name, sql } of inOrder(tablesOf(database)).filter((table) => kept.has(table.name))) {
    // Some refer to a table that was not there yet: nobody could have stored a row.
    const parents = [...sql.matchAll(/REFERENCES (\w+)/g)].map(([, parent = ""]) => parent);
    if (!parents.every((parent) => parent === name || filled.has(parent))) continue;
    filled.add(name);
    const there = new Set(columnsOf(later, name).map((column) => column.name));
    const columns = columnsOf(database, name).flatMap((column) => (there.has(column.name) ? [`"${column.name}"`] : []));
    database.exec(`INSERT INTO main."${name}" (${columns}) SELECT ${columns} FROM later."${name}"`);
  }
  database.exec("DETACH later");
  later.close();
  for (const { sql } of triggers) database.exec(String(sql));
  return database;
}

/** Answers that were kept for a repeat within the day, and held words of people: dropped when they came to be sealed. */
const isMeant = (file: string, lost: string): boolean =>
  file === "0041_seal_kept_answers.sql" && lost.startsWith("idempotency_keys ");

/** Applies every file that a database has not had, and says what was lost or broken by which. */
function goOn(database: DatabaseSync, had: ReadonlySet<string>): { wrong: string[]; rows: number } {
  const wrong: string[] = [];
  let rows = 0;
  for (const name of migrationNames.filter((one) => !had.has(one))) {
    const before = rowsIn(database);
    rows = before.reduce((sum, { keys }) => sum + keys.size, 0);
    database.exec(`PRAGMA foreign_keys = ON; BEGIN; ${sqlOf(name)}\nCOMMIT;`);
    const lost = lostOf(before, database).filter((one) => !isMeant(name, one));
    wrong.push(...[...lost, ...faultsOf(database)].map((one) => `${name}: ${one}`));
  }
  return { wrong, rows };
}

/** The files that a kept database has had: not always those before its last one, as work that took longer came in later. */
const hadBy = (database: DatabaseSync): ReadonlySet<string> =>
  new Set(
    database
      .prepare("SELECT name FROM d1_migrations")
      .all()
      .map(({ name }) => String(name)),
  );

it("stored data of every earlier schema is brought to the newest one with every row of it, and stays whole after each file", ({
  task,
}) => {
  const newest = new DatabaseSync(":memory:");
  for (const name of migrationNames) newest.exec(sqlOf(name));
  const wrong: string[] = [];
  let rows = 0;
  const take = (what: string, database: DatabaseSync, had: ReadonlySet<string>): void => {
    const gone = goOn(database, had);
    wrong.push(...gone.wrong.map((one) => `${what}, ${one}`));
    if (JSON.stringify(shapeOf(database)) !== JSON.stringify(shapeOf(newest)))
      wrong.push(`${what}: ends in another schema than an empty database`);
    rows += gone.rows;
    database.close();
  };
  const oldest = hadBy(open(olderPortals[0]));
  for (let had = 1; had < oldest.size; had += 1) {
    const files = migrationNames.slice(0, had);
    take(`after ${had} files`, asAfter(files), new Set(files));
  }
  for (const name of olderPortals) {
    const database = open(name);
    take(`the portal of ${name}`, database, hadBy(database));
  }
  // The oldest kept one goes through the schema after each later file; before it each has a database of its own.
  const schemas = migrationNames.length;
  task.meta.figure = figureOf({
    name: "Older data brought forward",
    is: `${rows} rows of ${oldest.size - 1 + olderPortals.length} older databases from the schema after each of ${schemas} files, ${wrong.length} lost or broken`,
    target: "the schema after every file, 0 lost or broken",
    enough: [...oldest].every((name, at) => name === migrationNames[at]) && rows > 1_000,
    short: wrong,
  });
  expect(wrong).toEqual([]);
  expect(task.meta.figure.holds).toBe(true);
});

it("a migration that loses a row, a key or a table, leaves a reference that leads nowhere, or ends in another schema, is noticed", () => {
  const database = new DatabaseSync(":memory:", { enableForeignKeyConstraints: false });
  database.exec(
    "CREATE TABLE a (id TEXT PRIMARY KEY); CREATE TABLE b (id TEXT PRIMARY KEY, a TEXT REFERENCES a (id));",
  );
  database.exec("INSERT INTO a VALUES ('one'), ('two'); INSERT INTO b VALUES ('three', 'one');");
  const before = rowsIn(database);
  database.exec("DELETE FROM a WHERE id = 'one'");
  expect(lostOf(before, database)).toEqual(['a ["one"]']);
  expect(faultsOf(database)).toEqual([expect.stringContaining("a reference that leads nowhere")]);
  database.exec("ALTER TABLE a RENAME COLUMN id TO name");
  expect(lostOf(before, database)).toEqual(["the key of a"]);
  database.exec("DROP TABLE b");
  expect(lostOf(before, database)).toContain("the table b with 1 rows");
  const other = new DatabaseSync(":memory:");
  other.exec("CREATE TABLE a (name TEXT PRIMARY KEY, added TEXT)");
  expect(shapeOf(other)).not.toEqual(shapeOf(database));
});
