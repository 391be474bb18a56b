import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { columnsOf, type SchemaPart, schemaOf, tablesOf } from "../../../worker/cli/backup/schema.ts";
import { repository } from "../../../worker/cli/tools.ts";

const folder = join(repository, "migrations");

/** The files of migrations, in their order. */
export const migrationNames: readonly string[] = readdirSync(folder).sort();

export const sqlOf = (name: string): string => readFileSync(join(folder, name), "utf8");

/** What a database is made of, in one order: two that are the same in it are the same to every statement. */
export const shapeOf = (database: DatabaseSync): string[] =>
  schemaOf(database)
    .filter(({ name }) => name !== "d1_migrations")
    .map(({ type, name, sql }) => `${type} ${name}: ${type === "table" ? columnWords(database, name) : sql}`)
    .sort();

/** A column that was added stands in another place of the table's own words than one that was there from the start. */
const columnWords = (database: DatabaseSync, table: string): string =>
  database
    .prepare('SELECT name, type, "notnull", dflt_value, pk, hidden FROM pragma_table_xinfo(?)')
    .all(table)
    .map((row) => JSON.stringify(row))
    .sort()
    .join();

/** Of each table the keys of its rows, by those of its columns that are named. */
function keysOf(database: DatabaseSync, table: string, columns: readonly string[]): ReadonlySet<string> {
  const list = columns.map((name) => `"${name}"`).join(", ");
  const rows = database.prepare(`SELECT ${list} FROM "${table}"`).all();
  return new Set(rows.map((row) => JSON.stringify(Object.values(row))));
}

interface Kept {
  readonly name: string;
  readonly columns: readonly string[];
  readonly keys: ReadonlySet<string>;
}

/** The rows of every table by their keys, or by all they hold where a table has none. */
export const rowsIn = (database: DatabaseSync): Kept[] =>
  tablesOf(database)
    .filter(({ name }) => name !== "d1_migrations")
    .map(({ name }) => {
      const all = columnsOf(database, name);
      const keyed = all.filter(({ isKey }) => isKey);
      const columns = (keyed.length > 0 ? keyed : all).map((one) => one.name);
      return { name, columns, keys: keysOf(database, name, columns) };
    });

/** What a database no longer holds of what it held: each row, and each table with all of its rows. */
export function lostOf(before: readonly Kept[], database: DatabaseSync): string[] {
  const tables = new Map(tablesOf(database).map((table: SchemaPart) => [table.name, table]));
  return before.flatMap(({ name, columns, keys }) => {
    if (!tables.has(name)) return keys.size > 0 ? [`the table ${name} with ${keys.size} rows`] : [];
    const now = new Set(columnsOf(database, name).map((one) => one.name));
    if (!columns.every((column) => now.has(column))) return [`the key of ${name}`];
    const left = keysOf(database, name, columns);
    return [...keys].filter((key) => !left.has(key)).map((key) => `${name} ${key}`);
  });
}

/** What SQLite itself finds wrong with a database. */
export const faultsOf = (database: DatabaseSync): string[] => [
  ...database
    .prepare("PRAGMA foreign_key_check")
    .all()
    .map((row) => `a reference that leads nowhere: ${JSON.stringify(row)}`),
  ...database
    .prepare("PRAGMA integrity_check")
    .all()
    .filter((row) => row.integrity_check !== "ok")
    .map((row) => JSON.stringify(row)),
];
