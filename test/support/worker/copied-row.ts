import { env } from "cloudflare:workers";

/** Puts a copy of an assessment's row beside it, with other values in some columns. */
export async function copyRow(of: {
  readonly table: string;
  /** The column that names the assessment, and its id. */
  readonly where: readonly [string, string];
  readonly changed: Readonly<Record<string, string | number | null>>;
}): Promise<void> {
  const named = env.DB.prepare("select name from pragma_table_info(?)").bind(of.table);
  const names = (await named.all<{ name: string }>()).results.map(({ name }) => name);
  const changes = names.filter((name) => name in of.changed);
  const columns = names.map((name) => (name in of.changed ? "?" : name)).join(", ");
  const [column, id] = of.where;
  await env.DB.prepare(
    `insert into ${of.table} (${names.join(", ")}) select ${columns} from ${of.table} where ${column} = ?`,
  )
    .bind(...changes.map((name) => of.changed[name] ?? null), id)
    .run();
}
