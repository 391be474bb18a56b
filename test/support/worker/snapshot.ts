import { env } from "cloudflare:workers";

type Row = Readonly<Record<string, unknown>>;
/** Every row of every table, as it was at one moment. */
export type Snapshot = Readonly<Record<string, readonly Row[]>>;

const listed = async (type: "table" | "trigger") => {
  const { results } = await env.DB.prepare(
    "select name, sql from sqlite_master where type = ? and name not like 'sqlite%' and name not like '\\_cf%' escape '\\' and name <> 'd1_migrations'",
  )
    .bind(type)
    .all<{ name: string; sql: string }>();
  return results;
};

/** What the database holds now. */
export async function takeSnapshot(): Promise<Snapshot> {
  const names = (await listed("table")).map(({ name }) => name);
  const read = await env.DB.batch<Row>(names.map((name) => env.DB.prepare(`select * from ${name}`)));
  return Object.fromEntries(names.map((name, at) => [name, read[at]?.results ?? []]));
}

const isSame = (one: readonly Row[] | undefined, other: readonly Row[] | undefined): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** The tables that differ between two moments. */
export const changedTables = (one: Snapshot, other: Snapshot): string[] =>
  Object.keys(one).filter((name) => !isSame(one[name], other[name]));

/**
 * Puts the database back as it was, or these tables of it; what guards rows against being changed steps aside meanwhile.
 */
export async function restore(then: Snapshot, tables?: readonly string[]): Promise<void> {
  const changed = tables ?? changedTables(then, await takeSnapshot());
  if (changed.length === 0) return;
  const triggers = await listed("trigger");
  await env.DB.batch([
    env.DB.prepare("pragma defer_foreign_keys = on"),
    ...triggers.map(({ name }) => env.DB.prepare(`drop trigger ${name}`)),
    ...changed.map((name) => env.DB.prepare(`delete from ${name}`)),
    ...changed.flatMap((name) => inserting(name, then[name] ?? [])),
    ...triggers.map(({ sql }) => env.DB.prepare(sql)),
  ]);
}

/** One statement for so many rows; a text of a statement may not be longer than D1 takes. */
function inserting(name: string, rows: readonly Row[]): D1PreparedStatement[] {
  const [sample] = rows;
  if (sample === undefined) return [];
  const columns = Object.keys(sample);
  const picked = columns.map((column) => `value ->> '$.${column}'`).join(", ");
  const statement = `insert into ${name} (${columns.join(", ")}) select ${picked} from json_each(?)`;
  const parts = Array.from({ length: Math.ceil(rows.length / 20) }, (_, at) => rows.slice(at * 20, at * 20 + 20));
  return parts.map((part) => env.DB.prepare(statement).bind(JSON.stringify(part)));
}
