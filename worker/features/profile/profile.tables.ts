import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** The vendor's inventory of AI systems, each typed once and named by its responses. */
export const aiSystems = sqliteTable(
  "ai_systems",
  {
    orgId: text("org_id").notNull(),
    id: text("id").notNull(),
    revision: integer("revision").notNull(),
    bodyJson: text("body_json").notNull(),
    updatedAt: integer("updated_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.id] })],
);

/** The vendor's certificates as they are printed. */
export const certificates = sqliteTable(
  "certificates",
  {
    orgId: text("org_id").notNull(),
    id: text("id").notNull(),
    revision: integer("revision").notNull(),
    bodyJson: text("body_json").notNull(),
    updatedAt: integer("updated_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.id] })],
);
