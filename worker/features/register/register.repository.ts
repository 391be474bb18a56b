import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import { type Place, placeText } from "#contract/list.schema.ts";
import type { VendorShow, VendorSort, VendorsQuery } from "#contract/register.schema.ts";
import type { VendorEntry, VendorPage } from "#contract/register.ts";
import type { OrgId, VendorId } from "#domain/ids.ts";
import { mostCounted } from "#domain/list-words.ts";
import { unknownEnd } from "#domain/register/contract-end.ts";
import type { Database } from "#worker/storage/database.ts";
import { type Direction, keyset, pageOfRows } from "#worker/storage/list/keyset.ts";
import { findByWords } from "#worker/storage/list/words.repository.ts";
import { vendorCounts, vendors } from "./register.tables.ts";

const ofThis = sql`assessments.org_id = vendors.org_id and assessments.vendor_id = vendors.id`;
const columns = {
  id: vendors.id,
  name: vendors.name,
  legalName: sql<string>`${vendors.bodyJson} ->> '$.legalName'`.as("legal_name"),
  domain: vendors.domain,
  tier: vendors.tier,
  ownerName: sql<string>`${vendors.bodyJson} ->> '$.owner.name'`.as("owner_name"),
  endsOn: vendors.endsOn,
  contacts: sql<number>`json_array_length(${vendors.bodyJson}, '$.contacts')`.as("contacts"),
  products: sql<number>`(select count(*) from vendor_products
    where vendor_products.org_id = vendors.org_id and vendor_products.vendor_id = vendors.id
      and vendor_products.away_at is null)`.as("products"),
  asked: sql<number>`(select count(*) from assessments where ${ofThis})`.as("asked"),
  askedAt: vendors.askedAt,
  changedAt: vendors.changedAt,
};
type Row = Omit<VendorEntry, "domain" | "endsOn" | "lastAskedAt"> & {
  readonly domain: string | null;
  readonly endsOn: string;
  readonly askedAt: number;
};

const entryOf = ({ domain, endsOn, askedAt, ...row }: Row): VendorEntry => ({
  ...row,
  lastAskedAt: askedAt === 0 ? null : askedAt,
  domain: domain ?? "",
  endsOn: endsOn === unknownEnd ? null : endsOn,
});

interface Order {
  readonly by: SQL;
  readonly usual: Direction;
  readonly placeOf: (row: Row) => Place;
}
const orders: Readonly<Record<VendorSort, Order>> = {
  name: { by: sql`${vendors.name} collate nocase`, usual: "ascending", placeOf: ({ name, id }) => [name, id] },
  ends: { by: sql`${vendors.endsOn}`, usual: "ascending", placeOf: ({ endsOn, id }) => [endsOn, id] },
  asked: { by: sql`${vendors.askedAt}`, usual: "ascending", placeOf: ({ askedAt, id }) => [askedAt, id] },
  changed: { by: sql`${vendors.changedAt}`, usual: "descending", placeOf: ({ changedAt, id }) => [changedAt, id] },
};

/** As the index of those who were never asked has it, so that it is taken. */
const wasNeverAsked = and(sql`${vendors.askedAt} = 0`, isNull(vendors.mergedInto), isNull(vendors.archivedAt));

const shownAs = (show: VendorShow) => (show === "never-asked" ? wasNeverAsked : eq(vendors.stage, show));

/** The ids of what a search of the register finds, so many at most. */
export async function listFoundIds(
  db: Database,
  of: { readonly orgId: OrgId; readonly show: VendorShow; readonly search: string; readonly most: number },
): Promise<VendorId[]> {
  const found = await findByWords(db, { orgId: of.orgId, list: "vendors", search: of.search, id: vendors.id });
  const rows = await db
    .select({ id: vendors.id })
    .from(vendors)
    .where(and(eq(vendors.orgId, of.orgId), shownAs(of.show), found.where))
    .limit(of.most);
  return rows.map(({ id }) => id);
}

/** A page of an organisation's register. */
export async function registerPage(
  db: Database,
  { orgId, show, search, sort, direction, after, most }: VendorsQuery & { readonly orgId: OrgId },
): Promise<VendorPage> {
  const { by, usual, placeOf } = orders[sort];
  const found = await findByWords(db, { orgId, list: "vendors", search, id: vendors.id });
  const areNamed = search !== "" && !found.isMany;
  const { where, order } = keyset({ by, id: vendors.id, direction: direction ?? usual, after, areNamed });
  const matches = and(eq(vendors.orgId, orgId), shownAs(show), found.where);
  const [rows, kept, matching] = await db.batch([
    db
      .select(columns)
      .from(vendors)
      .where(and(matches, where))
      .orderBy(...order)
      // One more than is shown says whether there is another page.
      .limit(most + 1),
    db
      .select({ countedAs: vendorCounts.countedAs, n: vendorCounts.n })
      .from(vendorCounts)
      .where(eq(vendorCounts.orgId, orgId)),
    db
      .select({ id: vendors.id })
      .from(vendors)
      .where(matches)
      .limit(areNamed ? mostCounted + 1 : 0),
  ]);
  const of = (kind: (typeof kept)[number]["countedAs"]): number => kept.find((one) => one.countedAs === kind)?.n ?? 0;
  const counts = {
    current: of("asked") + of("never-asked"),
    "never-asked": of("never-asked"),
    archived: of("archived"),
  };
  const { shown: entries, next } = pageOfRows(rows, { most, placeOf: (row) => placeText(placeOf(row)) });
  const matched = areNamed ? counted(matching) : null;
  return { entries: entries.map(entryOf), next, counts, total: search === "" ? counts[show] : matched };
}

/** How many there are; null where it is more than is counted. */
const counted = ({ length }: readonly unknown[]): number | null => (length > mostCounted ? null : length);
