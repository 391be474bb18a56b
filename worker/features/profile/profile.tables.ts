import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

const profileTable = (name: string) =>
  sqliteTable(
    name,
    {
      orgId: text("org_id").notNull(),
      id: text("id").notNull(),
      revision: integer("revision").notNull(),
      bodyJson: text("body_json").notNull(),
      updatedAt: integer("updated_at").notNull(),
    },
    (table) => [primaryKey({ columns: [table.orgId, table.id] })],
  );

/** What the vendor types once and uses in every response. */
export type ProfileTable = ReturnType<typeof profileTable>;

/** The vendor's inventory of AI systems. */
export const aiSystems: ProfileTable = profileTable("ai_systems");

/** The vendor's certificates as they are printed. */
export const certificates: ProfileTable = profileTable("certificates");
