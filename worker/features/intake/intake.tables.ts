import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { IntakeId, OrgId, PersonId, ProductId, VendorId } from "#domain/ids.ts";
import { intakeStates } from "#domain/intake/intake-states.ts";

/** The page on which people inside a buyer ask for something to be bought. */
export const intakeDoors = sqliteTable("intake_doors", {
  orgId: text("org_id").$type<OrgId>().primaryKey(),
  revision: integer("revision").notNull(),
  /** What stands in its address; it leads nowhere while it is closed. */
  address: text("address").notNull(),
  isOpen: integer("is_open", { mode: "boolean" }).notNull(),
  domainsJson: text("domains_json").notNull(),
  changedBy: text("changed_by").notNull(),
  changedAt: integer("changed_at").notNull(),
});

/** What somebody asked for. */
export const intakes = sqliteTable(
  "intakes",
  {
    orgId: text("org_id").$type<OrgId>().notNull(),
    id: text("id").$type<IntakeId>().notNull(),
    revision: integer("revision").notNull(),
    state: text("state", { enum: intakeStates }).notNull(),
    askedBy: text("asked_by").$type<PersonId>().notNull(),
    askedAt: integer("asked_at").notNull(),
    product: text("product").notNull(),
    vendorName: text("vendor_name").notNull(),
    bodyJson: text("body_json").notNull(),
    /** What it became in the register, and who took it over. */
    vendorId: text("vendor_id").$type<VendorId>(),
    productId: text("product_id").$type<ProductId>(),
    takenBy: text("taken_by").$type<PersonId>(),
    /** Since when it is in its state. */
    movedAt: integer("moved_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.id] })],
);

/** How many there are in each state; kept by triggers. */
export const intakeCounts = sqliteTable(
  "intake_counts",
  {
    orgId: text("org_id").$type<OrgId>().notNull(),
    state: text("state", { enum: intakeStates }).notNull(),
    n: integer("n").notNull(),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.state] })],
);

/** What was said and done about it, under the revision it led to. */
export const intakeActs = sqliteTable(
  "intake_acts",
  {
    orgId: text("org_id").$type<OrgId>().notNull(),
    intakeId: text("intake_id").$type<IntakeId>().notNull(),
    revision: integer("revision").notNull(),
    act: text("act").notNull(),
    byPerson: text("by_person").$type<PersonId>().notNull(),
    word: text("word").notNull().default(""),
    at: integer("at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.intakeId, table.revision] })],
);
