import { type SQL, sql } from "drizzle-orm";
import { registerActs } from "#domain/register/register-acts.ts";
import { always, nameOf, type Source, type Whose } from "./event-source.repository.ts";

const among = (list: readonly string[]): SQL => sql`(select value from json_each(${JSON.stringify(list)}))`;
const detail = (name: string): SQL => sql`audit_leaves.body_json ->> ${sql.raw(`'$.details.${name}'`)}`;

/** What people did with a vendor and its products in the register: from the log, whose rows are found by the vendor. */
function actsOf({ orgId, id, ids }: Whose): Source {
  const isOfOther = sql`audit_leaves.subject <> ${id}`;
  const other = sql`(select vendors.name from vendors where vendors.org_id = ${orgId} and vendors.id =
    case when ${isOfOther} then audit_leaves.subject else coalesce(${detail("into")}, ${detail("from")}) end)`;
  const reason = sql`(select audit_clear.clear_json ->> '$.reason' from audit_clear
    where audit_clear.org_id = ${orgId} and audit_clear.leaf_id = audit_leaves.body_json ->> '$.id')`;
  return {
    kind: "register",
    // The index is named: SQLite would else look through the whole log for two lists of values.
    from: () => sql`(select own.seq as own_seq from json_each(${JSON.stringify(ids)}) as one
        cross join audit_leaves as own indexed by audit_leaves_of_vendor on own.org_id = ${orgId}
          and own.facet = 'buyer' and own.subject glob 'vnd_*' and own.subject = one.value and own.action in ${among(registerActs)}) as own
      cross join audit_leaves on audit_leaves.org_id = ${orgId} and audit_leaves.seq = own.own_seq`,
    where: always,
    assessmentId: sql`null`,
    product: sql`coalesce((select vendor_products.name from vendor_products
      where vendor_products.org_id = ${orgId} and vendor_products.id = ${detail("product")}), '')`,
    id: sql`'register ' || audit_leaves.seq`,
    at: sql`audit_leaves.at`,
    who: nameOf(sql`audit_leaves.actor`),
    event: sql`json_object('what', 'register', 'act', audit_leaves.action, 'parts', coalesce(${detail("parts")}, ''),
      'tierFrom', ${detail("tierFrom")}, 'tierTo', ${detail("tierTo")}, 'other', coalesce(${other}, ''),
      'isOfOther', ${isOfOther}, 'reason', coalesce(${reason}, ''))`,
  };
}

/** The imports that added or changed it, as long as what they did is kept. */
const importsOf = ({ orgId, ids }: Whose): Source => ({
  kind: "register",
  from: () => sql`(select own.import_id as own_import, own.vendor_id as own_vendor from vendor_import_changes as own
      where own.org_id = ${orgId} and own.vendor_id in ${among(ids)}) as own
    cross join vendor_import_changes as done on done.org_id = ${orgId} and done.import_id = own.own_import
      and done.vendor_id = own.own_vendor
    cross join vendor_imports on vendor_imports.org_id = ${orgId} and vendor_imports.id = own.own_import`,
  where: always,
  assessmentId: sql`null`,
  product: sql`''`,
  id: sql`'imported ' || vendor_imports.id || ' ' || done.vendor_id`,
  at: sql`vendor_imports.started_at`,
  who: nameOf(sql`vendor_imports.started_by`),
  event: sql`json_object('what', 'imported', 'file', vendor_imports.file_name, 'importId', vendor_imports.id,
    'isNew', done.before_json is null, 'outcome', done.outcome)`,
});

/** What was done with a vendor in the register itself. */
export const registerSources = (whose: Whose): readonly Source[] => [actsOf(whose), importsOf(whose)];
