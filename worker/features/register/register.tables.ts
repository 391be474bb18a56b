import { sql } from "drizzle-orm";
import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { OrgId, ProductId, VendorId } from "#domain/ids.ts";
import { unknownEnd } from "#domain/register/contract-end.ts";
import { tiers } from "#domain/register/tiers.ts";

/** A vendor in a buyer's register. */
export const vendors = sqliteTable(
  "vendors",
  {
    orgId: text("org_id").$type<OrgId>().notNull(),
    id: text("id").$type<VendorId>().notNull(),
    revision: integer("revision").notNull(),
    name: text("name").notNull(),
    nameKey: text("name_key").notNull(),
    domain: text("domain"),
    tier: text("tier", { enum: tiers }),
    /** Far away while no end is known. */
    endsOn: text("ends_on").notNull().default(unknownEnd),
    bodyJson: text("body_json").notNull(),
    mergedInto: text("merged_into").$type<VendorId>(),
    mergedAt: integer("merged_at"),
    movedJson: text("moved_json"),
    archivedAt: integer("archived_at"),
    changedAt: integer("changed_at").notNull(),
    /** When it was last sent a questionnaire; 0 while it was never asked. */
    askedAt: integer("asked_at").notNull().default(0),
    /** Worked out by the database. */
    stage: text("stage", { enum: ["current", "archived", "merged"] })
      .generatedAlwaysAs(sql``)
      .notNull(),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.id] })],
);

export const vendorProducts = sqliteTable(
  "vendor_products",
  {
    orgId: text("org_id").$type<OrgId>().notNull(),
    id: text("id").$type<ProductId>().notNull(),
    vendorId: text("vendor_id").$type<VendorId>().notNull(),
    revision: integer("revision").notNull(),
    name: text("name").notNull(),
    bodyJson: text("body_json").notNull(),
    changedAt: integer("changed_at").notNull(),
    /** When it was taken out, and why. */
    awayAt: integer("away_at"),
    awayReason: text("away_reason"),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.id] })],
);

/** How many vendors an organisation has of each kind; kept by triggers. */
export const vendorCounts = sqliteTable(
  "vendor_counts",
  {
    orgId: text("org_id").$type<OrgId>().notNull(),
    countedAs: text("counted_as", { enum: ["asked", "never-asked", "archived", "merged"] }).notNull(),
    n: integer("n").notNull(),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.countedAs] })],
);
