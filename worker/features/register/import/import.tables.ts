import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { importStates } from "#contract/vendor-import.schema.ts";
import type { OrgId, PersonId, VendorId } from "#domain/ids.ts";

/** Lists of vendors that came in from files. */
export const vendorImports = sqliteTable(
  "vendor_imports",
  {
    orgId: text("org_id").$type<OrgId>().notNull(),
    id: text("id").notNull(),
    fileName: text("file_name").notNull(),
    fileHash: text("file_hash").notNull(),
    state: text("state", { enum: importStates }).notNull(),
    startedBy: text("started_by").$type<PersonId>().notNull(),
    startedAt: integer("started_at").notNull(),
    storedAt: integer("stored_at").notNull(),
    added: integer("added").notNull().default(0),
    changed: integer("changed").notNull().default(0),
    takenBack: integer("taken_back").notNull().default(0),
    leftAlone: integer("left_alone").notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.id] })],
);

/** What an import did to each vendor, to be taken back. */
export const vendorImportChanges = sqliteTable(
  "vendor_import_changes",
  {
    orgId: text("org_id").$type<OrgId>().notNull(),
    importId: text("import_id").notNull(),
    vendorId: text("vendor_id").$type<VendorId>().notNull(),
    /** Null when the import added the vendor. */
    beforeJson: text("before_json"),
    revision: integer("revision").notNull(),
    productsJson: text("products_json").notNull(),
    outcome: text("outcome", { enum: ["taken-back", "left-alone"] }),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.importId, table.vendorId] })],
);
