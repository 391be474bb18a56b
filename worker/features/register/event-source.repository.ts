import { type SQL, sql } from "drizzle-orm";
import type { OrgId, VendorId } from "#domain/ids.ts";
import type { EventKind } from "#domain/register/vendor-event.ts";

/** Whose history: a vendor, and all that were found to be it. */
export interface Whose {
  readonly orgId: OrgId;
  readonly id: VendorId;
  /** Those that are part of it by now, and itself. */
  readonly ids: readonly VendorId[];
}

/** Where one kind of event comes from. */
export interface Source {
  readonly kind: EventKind;
  /** The rows, of one vendor alone, found through an index that names it. */
  readonly from: (whose: Whose) => SQL;
  readonly where: SQL;
  /** Null for what was done in the register alone. */
  readonly assessmentId: SQL;
  readonly product: SQL;
  /** What tells two events of one moment apart. */
  readonly id: SQL;
  readonly at: SQL;
  /** The name of who did it; null where the vendor or nobody did. */
  readonly who: SQL;
  /** A `VendorEvent` as JSON. */
  readonly event: SQL;
}

/** The name of a person by their id. */
export const nameOf = (person: SQL): SQL => sql`(select name from people where people.id = ${person})`;
/** Where the vendor or nobody did it. */
export const nobody = sql`null`;
/** Of every row. */
export const always = sql`true`;

/** Its assessments by their keys first, from an index alone: asked in one go SQLite would look through all there are. */
export const asked = (join: SQL) => ({
  from: ({ orgId, id }: Whose): SQL => sql`(select own.id as own_id from assessments as own
      where own.org_id = ${orgId} and own.vendor_id = ${id}) as own
    cross join assessments on assessments.org_id = ${orgId} and assessments.id = own.own_id ${join}`,
  assessmentId: sql`assessments.id`,
  product: sql`assessments.product`,
});

/** Rows of one of its tables that name an assessment and its organisation. */
export const joined = (table: string): SQL => {
  const name = sql.raw(table);
  return sql`cross join ${name} on ${name}.org_id = assessments.org_id and ${name}.assessment_id = assessments.id`;
};
