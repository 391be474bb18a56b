import { env } from "cloudflare:workers";

type Row = Readonly<Record<string, string | number | null>>;
/** Every row of every table, as it was at one moment. */
export type Snapshot = Readonly<Record<string, readonly Row[]>>;

const listed = async (type: "table" | "trigger") => {
  const { results } = await env.DB.prepare(
    "select name, tbl_name as place, sql from sqlite_master where type = ? and name not like 'sqlite%' and name not like '\\_cf%' escape '\\' and name <> 'd1_migrations'",
  )
    .bind(type)
    .all<{ name: string; place: string; sql: string }>();
  return results;
};

/** What the database holds now. */
export async function takeSnapshot(): Promise<Snapshot> {
  const names = (await listed("table")).map(({ name }) => name);
  const read = await env.DB.batch<Row>(names.map((name) => env.DB.prepare(`select * from ${name}`)));
  return Object.fromEntries(names.map((name, at) => [name, read[at]?.results ?? []]));
}

/** Rows as a text, made once: a moment is compared with many others. */
const texts = new WeakMap<readonly Row[], string>();
function textOf(rows: readonly Row[]): string {
  const text = texts.get(rows) ?? JSON.stringify(rows);
  texts.set(rows, text);
  return text;
}

const isSame = (one: readonly Row[] | undefined, other: readonly Row[] | undefined): boolean =>
  textOf(one ?? []) === textOf(other ?? []);

/** The tables that differ between two moments. */
export const changedTables = (one: Snapshot, other: Snapshot): string[] =>
  Object.keys(one).filter((name) => !isSame(one[name], other[name]));

/**
 * Puts the database back as it was, or these tables of it; what guards rows against being changed steps aside meanwhile.
 */
export async function restore(then: Snapshot, tables?: readonly string[]): Promise<void> {
  const changed = tables ?? changedTables(then, await takeSnapshot());
  if (changed.length === 0) return;
  const away = (await listed("trigger")).filter(({ place }) => changed.includes(place));
  const generated = await generatedColumns(changed);
  await env.DB.batch([
    env.DB.prepare("pragma defer_foreign_keys = on"),
    ...away.map(({ name }) => env.DB.prepare(`drop trigger ${name}`)),
    ...changed.map((name) => env.DB.prepare(`delete from ${name}`)),
    ...changed.flatMap((name) => inserting(name, { rows: then[name] ?? [], generated })),
    ...away.map(({ sql }) => env.DB.prepare(sql)),
  ]);
}

/** Columns that the database works out by itself, as `table.column`. */
async function generatedColumns(names: readonly string[]): Promise<ReadonlySet<string>> {
  const found = await env.DB.batch<{ name: string }>(
    names.map((name) => env.DB.prepare(`select name from pragma_table_xinfo('${name}') where hidden in (2, 3)`)),
  );
  return new Set(names.flatMap((table, at) => (found[at]?.results ?? []).map(({ name }) => `${table}.${name}`)));
}

interface Wanted {
  readonly rows: readonly Row[];
  readonly generated: ReadonlySet<string>;
}

/** One statement for so many rows; a text of a statement may not be longer than D1 takes. */
function inserting(name: string, { rows, generated }: Wanted): D1PreparedStatement[] {
  const [sample] = rows;
  if (sample === undefined) return [];
  const columns = Object.keys(sample).filter((column) => !generated.has(`${name}.${column}`));
  const picked = columns.map((column) => `value ->> '$.${column}'`).join(", ");
  const statement = `insert into ${name} (${columns.join(", ")}) select ${picked} from json_each(?)`;
  const parts = Array.from({ length: Math.ceil(rows.length / 20) }, (_, at) => rows.slice(at * 20, at * 20 + 20));
  return parts.map((part) => env.DB.prepare(statement).bind(JSON.stringify(part)));
}
