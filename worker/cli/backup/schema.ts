import type { DatabaseSync } from "node:sqlite";
import * as z from "zod";

const partSchema = z.object({ type: z.enum(["table", "index", "trigger", "view"]), name: z.string(), sql: z.string() });
/** A table, index, trigger or view, with the statement that makes it. */
export type SchemaPart = z.infer<typeof partSchema>;

/** Asks a database for all that it is made of, but for what SQLite and Cloudflare keep for themselves. */
export const schemaQuery =
  "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite^_%' ESCAPE '^' AND name NOT LIKE '^_cf^_%' ESCAPE '^' ORDER BY rowid";

export const partsOf = (rows: readonly unknown[]): SchemaPart[] => z.array(partSchema).parse(rows);
export const schemaOf = (database: DatabaseSync): SchemaPart[] => partsOf(database.prepare(schemaQuery).all());
export const tablesOf = (database: DatabaseSync): SchemaPart[] =>
  schemaOf(database).filter(({ type }) => type === "table");

/** The tables in an order in which each comes after those it refers to. Throws where they refer to each other in a circle. */
export function inOrder(tables: readonly SchemaPart[]): SchemaPart[] {
  const names = new Set(tables.map(({ name }) => name));
  const parents = ({ name, sql }: SchemaPart): string[] =>
    [...sql.matchAll(/REFERENCES\s+"?(\w+)"?/gi)].flatMap(([, to = ""]) => (names.has(to) && to !== name ? [to] : []));
  const done = new Set<string>();
  const ordered: SchemaPart[] = [];
  while (ordered.length < tables.length) {
    const ready = tables.filter((table) => !done.has(table.name) && parents(table).every((parent) => done.has(parent)));
    if (ready.length === 0) throw new Error("Some tables refer to each other in a circle.");
    for (const table of ready) done.add(table.name);
    ordered.push(...ready);
  }
  return ordered;
}

const columnSchema = z.object({ name: z.string(), pk: z.number() });
interface Column {
  readonly name: string;
  readonly isKey: boolean;
}

/** The columns that a table stores: those that it works out by itself cannot be written. */
export const columnsOf = (database: DatabaseSync, table: string): Column[] =>
  z
    .array(columnSchema)
    .parse(database.prepare("SELECT name, pk FROM pragma_table_info(?) ORDER BY cid").all(table))
    .map(({ name, pk }) => ({ name, isKey: pk > 0 }));

export const quoted = ({ name }: Column): string => `"${name}"`;

/** The beginning of a statement that stores rows, their values in the order of the columns. */
export const insertOf = (table: string, columns: readonly Column[]): string =>
  `INSERT INTO "${table}" (${columns.map(quoted).join(", ")})`;
