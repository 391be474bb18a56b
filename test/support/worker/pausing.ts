/** Statements that keep house around a request, and are not what it is about. */
const besides = /\b(?:sessions|rate_windows|sign_in_windows)\b/;
const writes = (sql: string): boolean => /^\s*(?:insert|update|delete|with)\b/i.test(sql) && !besides.test(sql);

const inner = Symbol("the real statement");
type Pausing = D1PreparedStatement & { readonly [inner]: D1PreparedStatement; readonly sql: string };

/**
 * The database as a request sees it that is overtaken: `first` happens wholly between what it read and the first thing it
 * writes. So every lock against a race meets its race, every time.
 */
export function pausing(database: D1Database, first: () => Promise<unknown>): D1Database {
  let isOver = false;
  const pause = async (sql: string): Promise<void> => {
    if (isOver || !writes(sql)) return;
    isOver = true;
    await first();
  };
  const wrap = (statement: D1PreparedStatement, sql: string): D1PreparedStatement =>
    ({
      [inner]: statement,
      sql,
      bind: (...values: unknown[]) => wrap(statement.bind(...values), sql),
      all: async () => {
        await pause(sql);
        return statement.all();
      },
      run: async () => {
        await pause(sql);
        return statement.run();
      },
      raw: async () => {
        await pause(sql);
        return statement.raw();
      },
      first: async () => {
        await pause(sql);
        return statement.first();
      },
    }) as unknown as Pausing;
  const batch = async (statements: readonly D1PreparedStatement[]): Promise<D1Result[]> => {
    for (const one of statements) await pause((one as Pausing).sql);
    return database.batch(statements.map((one) => (one as Pausing)[inner]));
  };
  return { prepare: (sql: string) => wrap(database.prepare(sql), sql), batch } as unknown as D1Database;
}
