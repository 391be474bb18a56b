import { and, asc, desc, eq, ne, type SQL, sql } from "drizzle-orm";
import { type VendorBody, vendorBodySchema } from "#contract/register.schema.ts";
import type { OrgId, VendorId } from "#domain/ids.ts";
import { unknownEnd } from "#domain/register/contract-end.ts";
import { legalNameKey } from "#domain/register/legal-name.ts";
import { assertHolds, assertOneChanged, type Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { stored } from "#worker/storage/json.ts";
import { findByWords, wordEffects } from "#worker/storage/list/words.repository.ts";
import { vendors } from "./register.tables.ts";

export interface VendorKey {
  readonly orgId: OrgId;
  readonly id: VendorId;
}

export interface StoredVendor {
  readonly id: VendorId;
  readonly revision: number;
  readonly stage: "current" | "archived" | "merged";
  readonly body: VendorBody;
  readonly archivedAt: number | null;
  readonly mergedInto: VendorId | null;
  readonly mergedAt: number | null;
}

/** What two vendors have in common that are the same but for the form of the name; never empty for a name. */
export const keyOf = ({ legalName, name }: VendorBody): string => legalNameKey(legalName || name);

export const vendorColumns = {
  id: vendors.id,
  revision: vendors.revision,
  stage: vendors.stage,
  bodyJson: vendors.bodyJson,
  archivedAt: vendors.archivedAt,
  mergedInto: vendors.mergedInto,
  mergedAt: vendors.mergedAt,
};
type Row = Omit<StoredVendor, "body"> & { readonly bodyJson: string };
export const vendorOf = ({ bodyJson, ...row }: Row): StoredVendor => ({
  ...row,
  body: stored(vendorBodySchema, bodyJson),
});

/** A vendor, whatever became of it; undefined when the organisation has none of that id. */
export async function findVendor(db: Database, { orgId, id }: VendorKey): Promise<StoredVendor | undefined> {
  const [row] = await db
    .select(vendorColumns)
    .from(vendors)
    .where(and(eq(vendors.orgId, orgId), eq(vendors.id, id)));
  return row && vendorOf(row);
}

// Found by their keys first, from an index alone: asked in one go SQLite would look through the whole register.
const hasKey = (orgId: OrgId, key: string): SQL =>
  sql`${vendors.id} in (select named.id from vendors as named where named.org_id = ${orgId} and named.name_key = ${key})`;
const hasDomain = (orgId: OrgId, domain: string): SQL =>
  sql`${vendors.id} in (select known.id from vendors as known
    where known.org_id = ${orgId} and known.domain = ${domain} and known.domain is not null)`;

/** So many that look alike are named. */
const mostAlike = 20;

/** Other vendors of the register with the same legal name but for its form, and with the same domain. */
export async function findAlike(db: Database, { orgId, id, body }: VendorKey & { readonly body: VendorBody }) {
  const others = and(eq(vendors.orgId, orgId), eq(vendors.stage, "current"), ne(vendors.id, id));
  const [byName, byDomain] = await db.batch([
    db
      .select(vendorColumns)
      .from(vendors)
      .where(and(others, hasKey(orgId, keyOf(body))))
      .limit(mostAlike),
    db
      .select(vendorColumns)
      .from(vendors)
      .where(and(others, body.domain === "" ? sql`false` : hasDomain(orgId, body.domain)))
      .limit(mostAlike),
  ]);
  return { byName: byName.map(vendorOf), byDomain: byDomain.map(vendorOf) };
}

/** So many that are found by their words are named. */
const mostNamed = 10;

/** Vendors whose names have all the words of a name, put away ones too. */
export async function findNamed(
  db: Database,
  { orgId, name }: { readonly orgId: OrgId; readonly name: string },
): Promise<StoredVendor[]> {
  const found = await findByWords(db, { orgId, list: "vendors", search: name, id: vendors.id });
  if (found.isMany) return [];
  const rows = await db
    .select(vendorColumns)
    .from(vendors)
    .where(and(eq(vendors.orgId, orgId), found.where ?? sql`false`, ne(vendors.stage, "merged")))
    .limit(mostNamed);
  return rows.map(vendorOf);
}

/** The vendor of a legal name, one that stands before one that was merged, the oldest id first; undefined when the register has none. */
export async function findByLegalName(
  db: Database,
  of: { readonly orgId: OrgId; readonly legalName: string },
): Promise<StoredVendor | undefined> {
  const [row] = await db
    .select(vendorColumns)
    .from(vendors)
    .where(and(eq(vendors.orgId, of.orgId), hasKey(of.orgId, legalNameKey(of.legalName))))
    .orderBy(sql`${vendors.stage} = 'merged'`, asc(vendors.id))
    .limit(1);
  return row && vendorOf(row);
}

/** Put before adding a vendor: rolls back (`stale_revision`) when one of the legal name stands in the register by then. */
export const assertNotNamed = (db: Database, of: { readonly orgId: OrgId; readonly legalName: string }): Effect[] =>
  assertHolds(
    db,
    sql`not exists (select 1 from vendors where ${vendors.orgId} = ${of.orgId} and ${vendors.stage} <> 'merged'
      and ${hasKey(of.orgId, legalNameKey(of.legalName))})`,
  );

/** More are not made one within the day for which it can be undone. */
const mostMerged = 200;

/** Those that were merged into a vendor, the last one first. */
export const listMerged = async (db: Database, { orgId, id }: VendorKey): Promise<StoredVendor[]> =>
  (
    await db
      .select(vendorColumns)
      .from(vendors)
      .where(
        and(
          eq(vendors.orgId, orgId),
          sql`${vendors.id} in (select gone.id from vendors as gone
            where gone.org_id = ${orgId} and gone.merged_into = ${id} and gone.merged_into is not null)`,
        ),
      )
      .orderBy(desc(vendors.mergedAt))
      .limit(mostMerged)
  ).map(vendorOf);

/** Stores a vendor one revision on, and the words it is found by; `base` 0 adds it. */
export function vendorEffects(
  db: Database,
  { orgId, id, base, body, at }: VendorKey & { readonly base: number; readonly body: VendorBody; readonly at: number },
): Effect[] {
  const values = {
    revision: base + 1,
    name: body.name,
    nameKey: keyOf(body),
    domain: body.domain || null,
    tier: body.tier,
    endsOn: body.contract.endsOn ?? unknownEnd,
    bodyJson: JSON.stringify(body),
    changedAt: at,
  };
  const change =
    base === 0
      ? db
          .insert(vendors)
          .values({ orgId, id, ...values })
          .onConflictDoNothing()
      : db
          .update(vendors)
          .set(values)
          .where(
            and(eq(vendors.orgId, orgId), eq(vendors.id, id), eq(vendors.revision, base), ne(vendors.stage, "merged")),
          );
  return [change, ...assertOneChanged(db), ...wordEffects(db, { orgId, list: "vendors", id, texts: textsOf(body) })];
}

/** Works out anew what two vendors have in common that are the same but for the form of the name. */
export const keyEffect = (db: Database, { orgId, id, body }: VendorKey & { readonly body: VendorBody }): Effect =>
  db
    .update(vendors)
    .set({ nameKey: keyOf(body) })
    .where(and(eq(vendors.orgId, orgId), eq(vendors.id, id)));

/** By what a vendor is found: its names, domain, contract and people. */
export const textsOf = ({ name, legalName, domain, contract, contacts, owner }: VendorBody): string[] => [
  name,
  legalName,
  domain,
  contract.number,
  owner.name,
  ...contacts.map((contact) => contact.name),
];
