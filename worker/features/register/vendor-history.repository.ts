import { sql } from "drizzle-orm";
import { placeText } from "#contract/list.schema.ts";
import type { VendorHistoryQuery } from "#contract/register.schema.ts";
import type { VendorHistory } from "#contract/register.ts";
import { vendorEventSchema } from "#domain/register/vendor-event.schema.ts";
import type { EventKind } from "#domain/register/vendor-event.ts";
import type { Database } from "#worker/storage/database.ts";
import { stored } from "#worker/storage/json.ts";
import { pageOfRows } from "#worker/storage/list/keyset.ts";
import { behind, type Source, sources } from "./event-sources.repository.ts";
import type { VendorKey } from "./vendors.repository.ts";

type Asked = VendorKey & VendorHistoryQuery;

/** The newest events of one source behind a place; of each source a page is read, so that any of them may fill the page. */
const newestOf = (db: Database, source: Source, { orgId, id, after, most }: Asked) =>
  db
    .select({
      id: sql<string>`${source.id}`.as("event_id"),
      at: sql<number>`${source.at}`.as("event_at"),
      assessmentId: sql<string>`assessments.id`.as("event_of"),
      product: sql<string>`assessments.product`.as("event_product"),
      who: sql<string | null>`${source.who}`.as("event_who"),
      event: sql<string>`${source.event}`.as("event_json"),
    })
    .from(sql`assessments ${source.join}`)
    .where(
      sql`assessments.org_id = ${orgId} and assessments.vendor_id = ${id} and ${source.where} and ${behind(source, after)}`,
    )
    .orderBy(sql`event_at desc`, sql`event_id desc`)
    .limit(most + 1);

/** A page of all that happened with a vendor, the newest first. */
export async function listVendorEvents(db: Database, asked: Asked): Promise<VendorHistory> {
  const wanted = sources.filter(({ kind }) => asked.kind === undefined || kind === asked.kind);
  const read = wanted.map((source) => newestOf(db, source, asked));
  const [first, ...rest] = read;
  if (first === undefined) return { entries: [], next: null };
  const found = (await db.batch([first, ...rest])).flatMap((rows, index) =>
    rows.map((row) => ({ row, kind: wanted[index]?.kind ?? "request" })),
  );
  found.sort((one, other) => other.row.at - one.row.at || (one.row.id < other.row.id ? 1 : -1));
  const { shown, next } = pageOfRows(found.slice(0, asked.most + 1), {
    most: asked.most,
    placeOf: ({ row }) => placeText([row.at, row.id]),
  });
  return { entries: shown.map(entryOf), next };
}

interface Found {
  readonly row: Awaited<ReturnType<typeof newestOf>>[number];
  readonly kind: EventKind;
}

const entryOf = ({ row, kind }: Found): VendorHistory["entries"][number] => ({
  ...row,
  kind,
  event: stored(vendorEventSchema, row.event),
});
