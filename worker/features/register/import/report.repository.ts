import { and, eq, sql } from "drizzle-orm";
import { type Page, placeText } from "#contract/list.schema.ts";
import type { ImportLinesQuery } from "#contract/vendor-import.schema.ts";
import { type KeptLine, keptLineSchema, type ReportLine } from "#contract/vendor-import.ts";
import type { Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { stored } from "#worker/storage/json.ts";
import { pageOfRows } from "#worker/storage/list/keyset.ts";
import { bundlesOf } from "./bundles.ts";
import { vendorImportLines as lines } from "./import.tables.ts";
import { findOutcomes } from "./import-changes.repository.ts";
import type { ImportKey } from "./imports.repository.ts";

const isOf = ({ orgId, id }: ImportKey) => and(eq(lines.orgId, orgId), eq(lines.importId, id));

/** A page of what became of each line of an import, in the order of the file. */
export async function listLines(
  db: Database,
  { after, most, result, ...key }: ImportKey & ImportLinesQuery,
): Promise<Omit<Page<ReportLine>, "total">> {
  const behind = after === undefined ? 0 : Number(after[0]);
  const rows = await db
    .select({ row: lines.row, json: lines.lineJson })
    .from(lines)
    // Found by their rows first, from an index alone: asked in one go SQLite would look through the lines of other results.
    .where(
      and(
        isOf(key),
        sql`${lines.row} in (select told.row from vendor_import_lines as told
          where told.org_id = ${key.orgId} and told.import_id = ${key.id} and told.row > ${behind}
            ${result === undefined ? sql`` : sql`and told.result = ${result}`}
          order by told.row limit ${most + 1})`,
      ),
    )
    .orderBy(lines.row);
  const { shown, next } = pageOfRows(rows, { most, placeOf: ({ row }) => placeText([row, String(row)]) });
  const told = shown.map(({ json }) => stored(keptLineSchema, json));
  const became = await findOutcomes(db, { ...key, vendorIds: told.flatMap(({ vendorId }) => vendorId ?? []) });
  return { entries: told.map((line) => ({ ...line, afterwards: afterwardsOf(line, became) })), next };
}

/** A line that did nothing to a vendor has nothing to be taken back. */
const afterwardsOf = ({ is, vendorId }: KeptLine, became: ReadonlyMap<string, ReportLine["afterwards"]>) =>
  vendorId === null || (is !== "new" && is !== "changed") ? null : (became.get(vendorId) ?? null);

/** What the report says already of some rows. */
export async function findLines(
  db: Database,
  { rows, ...key }: ImportKey & { readonly rows: readonly number[] },
): Promise<ReadonlyMap<number, KeptLine>> {
  const found = await db
    .select({ row: lines.row, json: lines.lineJson })
    .from(lines)
    .where(and(isOf(key), sql`${lines.row} in (select value from json_each(${JSON.stringify(rows)}))`));
  return new Map(found.map(({ row, json }) => [row, stored(keptLineSchema, json)]));
}

/** Keeps what became of lines, in place of what was said of them before. */
export const linesEffects = (
  db: Database,
  { orgId, id, lines: told }: ImportKey & { readonly lines: readonly KeptLine[] },
): Effect[] =>
  bundlesOf(told).map(({ json }) =>
    db
      .insert(lines)
      .select(
        sql`select ${orgId}, ${id}, value ->> 'row', value ->> 'is', value
          from json_each(${json}) where true`,
      )
      .onConflictDoUpdate({
        target: [lines.orgId, lines.importId, lines.row],
        set: { result: sql`excluded.result`, lineJson: sql`excluded.line_json` },
      }),
  );
