import { and, eq, isNotNull, type SQL, sql } from "drizzle-orm";
import { type Place, placeText } from "#contract/list.schema.ts";
import type { VendorHistoryQuery } from "#contract/register.schema.ts";
import type { VendorHistory } from "#contract/register.ts";
import type { VendorId } from "#domain/ids.ts";
import { vendorEventSchema } from "#domain/register/vendor-event.schema.ts";
import type { EventKind } from "#domain/register/vendor-event.ts";
import type { Database } from "#worker/storage/database.ts";
import { stored } from "#worker/storage/json.ts";
import { pageOfRows } from "#worker/storage/list/keyset.ts";
import { always, type Source, type Whose } from "./event-source.repository.ts";
import { askedSources } from "./event-sources.repository.ts";
import { vendors } from "./register.tables.ts";
import { registerSources } from "./register-events.repository.ts";
import type { VendorKey } from "./vendors.repository.ts";

type Asked = Whose & VendorHistoryQuery;

/** What lies behind a place, where the newest comes first. */
const behind = ({ at, id }: Pick<Source, "at" | "id">, after: Place | undefined): SQL =>
  after === undefined ? always : sql`(${at} < ${after[0]} or (${at} = ${after[0]} and ${id} < ${after[1]}))`;

/** The newest events of one source behind a place; of each source a page is read, so that any of them may fill the page. */
const newestOf = (db: Database, source: Source, { after, most, ...whose }: Asked) =>
  db
    .select({
      id: sql<string>`${source.id}`.as("event_id"),
      at: sql<number>`${source.at}`.as("event_at"),
      assessmentId: sql<string | null>`${source.assessmentId}`.as("event_of"),
      product: sql<string>`${source.product}`.as("event_product"),
      who: sql<string | null>`${source.who}`.as("event_who"),
      event: sql<string>`${source.event}`.as("event_json"),
    })
    .from(source.from(whose))
    .where(sql`${source.where} and ${behind(source, after)}`)
    .orderBy(sql`event_at desc`, sql`event_id desc`)
    .limit(most + 1);

/** A page of all that happened with a vendor, the newest first. */
export async function listVendorEvents(
  db: Database,
  { orgId, id, ...query }: VendorKey & VendorHistoryQuery,
): Promise<VendorHistory> {
  const asked = { ...query, orgId, id, ids: await partOf(db, { orgId, id }) };
  const wanted = [...askedSources, ...registerSources(asked)].filter(
    ({ kind }) => asked.kind === undefined || kind === asked.kind,
  );
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

/** A vendor and all that were found to be it, also by way of others. */
async function partOf(db: Database, { orgId, id }: VendorKey): Promise<VendorId[]> {
  const all = new Set([id]);
  for (let next = [id]; next.length > 0; ) {
    const rows = await db
      .select({ id: vendors.id })
      .from(vendors)
      .where(
        and(
          eq(vendors.orgId, orgId),
          isNotNull(vendors.mergedInto),
          sql`${vendors.mergedInto} in (select value from json_each(${JSON.stringify(next)}))`,
        ),
      );
    next = rows.map((row) => row.id).filter((one) => !all.has(one));
    for (const one of next) all.add(one);
  }
  return [...all];
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
