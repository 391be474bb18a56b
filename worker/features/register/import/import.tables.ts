import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { importStates, leftReasons } from "#contract/vendor-import.schema.ts";
import type { OrgId, PersonId, VendorId } from "#domain/ids.ts";
import { importOutcomes } from "#domain/register/import/outcomes.ts";

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
    /** When its report was forgotten. */
    forgottenAt: integer("forgotten_at"),
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
    /** Why it was left alone. */
    leftBecause: text("left_because", { enum: leftReasons }),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.importId, table.vendorId] })],
);

/** What became of each line of a list that was imported. */
export const vendorImportLines = sqliteTable(
  "vendor_import_lines",
  {
    orgId: text("org_id").$type<OrgId>().notNull(),
    importId: text("import_id").notNull(),
    row: integer("row").notNull(),
    result: text("result", { enum: importOutcomes }).notNull(),
    lineJson: text("line_json").notNull(),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.importId, table.row] })],
);

/** How many lines of each result an import has; kept by triggers. */
export const vendorImportCounts = sqliteTable(
  "vendor_import_counts",
  {
    orgId: text("org_id").$type<OrgId>().notNull(),
    importId: text("import_id").notNull(),
    result: text("result", { enum: importOutcomes }).notNull(),
    n: integer("n").notNull(),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.importId, table.result] })],
);

/** How lists of vendors are read, by the set of their headers. */
export const vendorMappings = sqliteTable(
  "vendor_mappings",
  {
    orgId: text("org_id").$type<OrgId>().notNull(),
    id: text("id").notNull(),
    headersJson: text("headers_json").notNull(),
    mappingJson: text("mapping_json").notNull(),
    savedBy: text("saved_by").$type<PersonId>().notNull(),
    savedAt: integer("saved_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.id] })],
);
