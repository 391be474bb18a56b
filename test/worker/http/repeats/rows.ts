import { env } from "cloudflare:workers";

const tables =
  "select name from sqlite_master where type = 'table' and name not like 'sqlite%' and name not like '\\_cf%' escape '\\'";

/** How many rows each table has, but for the keys of requests themselves. */
export async function everyRow(): Promise<Record<string, number>> {
  const { results } = await env.DB.prepare(tables).all<{ name: string }>();
  const names = results.map(({ name }) => name).filter((name) => name !== "idempotency_keys");
  const counted = await env.DB.batch<{ n: number }>(
    names.map((name) => env.DB.prepare(`select count(*) as n from ${name}`)),
  );
  return Object.fromEntries(names.map((name, index) => [name, counted[index]?.results[0]?.n ?? 0]));
}
