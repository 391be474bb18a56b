import { env } from "cloudflare:workers";

type Row = Readonly<Record<string, string | number | null>>;
/** Every row of every table. */
export type Rows = Readonly<Record<string, readonly Row[]>>;

const tableNames =
  "select name from sqlite_master where type = 'table' and name not like 'sqlite%' and name not like '\\_cf%' escape '\\' and name <> 'd1_migrations'";

async function tables(): Promise<string[]> {
  const { results } = await env.DB.prepare(tableNames).all<{ name: string }>();
  return results.map(({ name }) => name);
}

export async function everyRowNow(): Promise<Rows> {
  const names = await tables();
  const found = await env.DB.batch<Row>(names.map((name) => env.DB.prepare(`select * from ${name}`)));
  return Object.fromEntries(names.map((name, index) => [name, found[index]?.results ?? []]));
}

/** Makes the database hold these rows and no others. */
export async function restore(rows: Rows): Promise<void> {
  const now = await everyRowNow();
  const changed = Object.keys(now).filter((name) => JSON.stringify(now[name]) !== JSON.stringify(rows[name] ?? []));
  if (changed.length === 0) return;
  // What may never change in the portal is set back here: its triggers are away for as long.
  const { results: triggers } = await env.DB.prepare(
    "select name, tbl_name as place, sql from sqlite_master where type = 'trigger'",
  ).all<{ name: string; place: string; sql: string }>();
  const away = triggers.filter(({ place }) => changed.includes(place));
  const generated = await generatedColumns(changed);
  await env.DB.batch([
    env.DB.prepare("pragma defer_foreign_keys = on"),
    ...away.map(({ name }) => env.DB.prepare(`drop trigger ${name}`)),
    ...changed.map((name) => env.DB.prepare(`delete from ${name}`)),
    ...changed.flatMap((name) => (rows[name] ?? []).map((row) => insertion(name, row, generated))),
    ...away.map(({ sql }) => env.DB.prepare(sql)),
  ]);
}

/** Columns that the database works out by itself, as `table.column`. */
async function generatedColumns(names: readonly string[]): Promise<ReadonlySet<string>> {
  const asked = names.map((name) =>
    env.DB.prepare(`select name from pragma_table_xinfo('${name}') where hidden in (2, 3)`),
  );
  const found = await env.DB.batch<{ name: string }>(asked);
  return new Set(names.flatMap((table, at) => (found[at]?.results ?? []).map(({ name }) => `${table}.${name}`)));
}

function insertion(table: string, all: Row, generated: ReadonlySet<string>): D1PreparedStatement {
  const row = Object.fromEntries(Object.entries(all).filter(([name]) => !generated.has(`${table}.${name}`)));
  const columns = Object.keys(row);
  const places = columns.map(() => "?").join(", ");
  return env.DB.prepare(`insert into ${table} (${columns.join(", ")}) values (${places})`).bind(...Object.values(row));
}

/** What two states need not share: when somebody was seen, how often they asked, and bytes that are random by intent. */
const ownWay: Readonly<Record<string, readonly string[] | "all">> = {
  sessions: ["seen_at"],
  sign_ins: ["tries"],
  idempotency_keys: ["sealed_result"],
  rate_windows: "all",
  // An entry's name, salt and hash are drawn for each; who did what, when and to what stands beside them.
  audit_leaves: ["leaf_hash", "body_json"],
  audit_clear: ["leaf_id", "salt"],
};

/** The tables in which two states differ. */
export function differences(one: Rows, other: Rows, without: readonly string[] = []): string[] {
  const told = (table: string, rows: readonly Row[]): string => {
    const leftOut = ownWay[table] ?? [];
    if (leftOut === "all") return "";
    const kept = rows.map((row) => JSON.stringify(Object.entries(row).filter(([name]) => !leftOut.includes(name))));
    return kept.sort().join("\n");
  };
  return Object.keys({ ...one, ...other }).filter(
    (table) => !without.includes(table) && told(table, one[table] ?? []) !== told(table, other[table] ?? []),
  );
}
