/** A file of migrations/, by its name. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
}

const withoutComments = (sql: string): string => sql.replaceAll(/--[^\n]*/g, "");
const statements =
  /CREATE TABLE (?:IF NOT EXISTS )?(\w+)([\s\S]*?)\) ?(?:STRICT|WITHOUT|;)|DROP TABLE (?:IF EXISTS )?(\w+)|ALTER TABLE (\w+) RENAME TO (\w+)/g;
const referred = (body: string): readonly string[] =>
  [...body.matchAll(/REFERENCES (\w+)/g)].flatMap(([, table]) => (table === undefined ? [] : [table]));

/**
 * What a database of Cloudflare refuses, or loses rows by, and a local one does not: line ends of Windows, and a table that
 * is dropped while another one refers to it, whose rows go with it or stop the migration.
 */
export function brokenMigrations(migrations: readonly Migration[]): string[] {
  const broken: string[] = [];
  const tables = new Map<string, readonly string[]>();
  for (const { name, sql } of migrations) {
    if (sql.includes("\r")) broken.push(`${name}: has line ends of Windows`);
    for (const [, made, body = "", dropped, from, to] of withoutComments(sql).matchAll(statements)) {
      if (made !== undefined) tables.set(made, referred(body));
      if (from !== undefined && to !== undefined) {
        tables.set(to, tables.get(from) ?? []);
        tables.delete(from);
      }
      if (dropped === undefined) continue;
      tables.delete(dropped);
      const children = [...tables].filter(([, parents]) => parents.includes(dropped)).map(([table]) => table);
      if (children.length > 0) broken.push(`${name}: drops ${dropped}, to which ${children.join(", ")} refer`);
    }
  }
  return broken;
}
