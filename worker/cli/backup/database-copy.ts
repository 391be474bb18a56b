import { readFileSync, renameSync, rmSync } from "node:fs";
import { DatabaseSync, type SQLInputValue } from "node:sqlite";
import type { Miniflare } from "miniflare";
import { columnsOf, insertOf, partsOf, quoted, type SchemaPart, schemaQuery } from "./schema.ts";

export type Binding = Awaited<ReturnType<Miniflare["getD1Database"]>>;
const rowsAtOnce = 500;

/** Makes a database file that is there as a whole, or not at all. */
function whole(file: string, fill: (database: DatabaseSync) => void | Promise<void>): Promise<void> {
  const draft = `${file}.new`;
  rmSync(draft, { force: true });
  const database = new DatabaseSync(draft, { enableForeignKeyConstraints: false });
  return Promise.resolve(fill(database))
    .finally(() => database.close())
    .then(() => renameSync(draft, file));
}

/** Copies a database that nobody writes to meanwhile into a file of its own. */
export const copyOf = (binding: Binding, file: string): Promise<void> =>
  whole(file, async (database) => {
    const { results } = await binding.prepare(schemaQuery).all();
    const parts = partsOf(results);
    const tables = parts.filter(({ type }) => type === "table");
    database.exec("BEGIN");
    for (const { sql } of tables) database.exec(sql);
    for (const table of tables) await copyRows(binding, { database, table });
    for (const { sql } of parts.filter(({ type }) => type !== "table")) database.exec(sql);
    database.exec("COMMIT");
  });

/** Makes a file of what `wrangler d1 export` wrote: the database as it was at one moment. */
export const copyOfExport = (sql: string, file: string): Promise<void> =>
  // As one transaction: each statement by itself would wait for the disk.
  whole(file, (database) => database.exec(`BEGIN;\n${readFileSync(sql, "utf8")}\nCOMMIT;`));

async function copyRows(binding: Binding, to: { readonly database: DatabaseSync; readonly table: SchemaPart }) {
  const { database, table } = to;
  const columns = columnsOf(database, table.name);
  const keys = columns.filter(({ isKey }) => isKey).map(quoted);
  // As it lies, or by its key: an order in which no row comes twice.
  const order = /WITHOUT\s+ROWID/i.test(table.sql) ? keys.join(", ") : "rowid";
  const page = binding.prepare(
    `SELECT ${columns.map(quoted).join(", ")} FROM "${table.name}" ORDER BY ${order} LIMIT ? OFFSET ?`,
  );
  const insert = database.prepare(`${insertOf(table.name, columns)} VALUES (${columns.map(() => "?").join(", ")})`);
  for (let from = 0; ; from += rowsAtOnce) {
    const { results } = await page.bind(rowsAtOnce, from).all();
    for (const row of results) insert.run(...Object.values(row).map(storedValue));
    if (results.length < rowsAtOnce) return;
  }
}

/** A value as SQLite keeps it; we store texts and numbers alone. */
function storedValue(value: unknown): SQLInputValue {
  // Where a column takes any kind, a whole number stays one.
  if (typeof value === "number" && Number.isSafeInteger(value)) return BigInt(value);
  if (value === null || typeof value === "string" || typeof value === "number") return value;
  throw new Error(`A value of the kind ${typeof value} cannot be copied.`);
}
