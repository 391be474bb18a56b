import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { brokenMigrations } from "./migrations.ts";

const folder = fileURLToPath(new URL("../../migrations", import.meta.url));
const ours = readdirSync(folder)
  .filter((name) => name.endsWith(".sql"))
  .sort()
  .map((name) => ({ name, sql: readFileSync(join(folder, name), "utf8") }));

it("no migration has what a database of Cloudflare refuses or loses rows by", () => {
  expect(ours.length).toBeGreaterThan(50);
  expect(brokenMigrations(ours)).toEqual([]);
});

it.each([
  ["line ends of Windows", ["CREATE TABLE a (id TEXT) STRICT;\r\n"], ["0.sql: has line ends of Windows"]],
  [
    "a table that another one refers to",
    ["CREATE TABLE a (id TEXT) STRICT;", "CREATE TABLE b (a TEXT REFERENCES a (id)) STRICT;\nDROP TABLE a;"],
    ["1.sql: drops a, to which b refer"],
  ],
  [
    "a table that one of another name refers to by now",
    [
      "CREATE TABLE a (id TEXT);\nCREATE TABLE c (a TEXT, FOREIGN KEY (a) REFERENCES a (id));",
      "ALTER TABLE c RENAME TO d;\nDROP TABLE a;",
    ],
    ["1.sql: drops a, to which d refer"],
  ],
])("refuses %s", (_, files, broken) => {
  expect(brokenMigrations(files.map((sql, at) => ({ name: `${at}.sql`, sql })))).toEqual(broken);
});

it("takes a table that is made anew under its name while nothing refers to it", () => {
  const anew = "CREATE TABLE n (id TEXT) STRICT;\nDROP TABLE a;\nALTER TABLE n RENAME TO a;";
  expect(brokenMigrations([{ name: "0.sql", sql: `CREATE TABLE a (id TEXT) STRICT;\n${anew}` }])).toEqual([]);
});
