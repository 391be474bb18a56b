/** What a request cost the database: round trips, statements, rows read and rows written. */
export interface Cost {
  trips: number;
  statements: number;
  rowsRead: number;
  rowsWritten: number;
}

export const noCost = (): Cost => ({ trips: 0, statements: 0, rowsRead: 0, rowsWritten: 0 });

const inner = Symbol("the real statement");
type Metered = D1PreparedStatement & { readonly [inner]: D1PreparedStatement };
interface WithMeta {
  readonly meta: { readonly rows_read?: number; readonly rows_written?: number };
}

/** The database with a meter around it. */
export function metered(database: D1Database, cost: Cost): D1Database {
  const add = (result: WithMeta): void => {
    cost.statements++;
    cost.rowsRead += result.meta.rows_read ?? 0;
    cost.rowsWritten += result.meta.rows_written ?? 0;
  };
  const wrap = (statement: D1PreparedStatement, sql: string): D1PreparedStatement => {
    const all = async (): Promise<D1Result<Record<string, unknown>>> => {
      cost.trips++;
      const result = await statement.all<Record<string, unknown>>();
      add(result);
      return result;
    };
    return {
      [inner]: statement,
      bind: (...values: unknown[]) => wrap(statement.bind(...values), sql),
      all,
      run: all,
      // raw() carries no cost: a read is run once more for it, because all() merges columns of one name.
      raw: async () => {
        const { results } = await all();
        return /^\s*select/i.test(sql) ? statement.raw() : results.map((row) => Object.values(row));
      },
      first: async () => (await all()).results[0] ?? null,
    } as unknown as Metered;
  };
  const batch = async (statements: readonly D1PreparedStatement[]): Promise<D1Result[]> => {
    cost.trips++;
    const results = await database.batch(statements.map((statement) => (statement as Metered)[inner]));
    for (const result of results) add(result);
    return results;
  };
  return { prepare: (sql: string) => wrap(database.prepare(sql), sql), batch } as unknown as D1Database;
}
