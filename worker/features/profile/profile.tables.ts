import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { OrgId } from "#domain/ids.ts";

const profileTable = (name: string) =>
  sqliteTable(
    name,
    {
      orgId: text("org_id").$type<OrgId>().notNull(),
      id: text("id").notNull(),
      revision: integer("revision").notNull(),
      bodyJson: text("body_json").notNull(),
      updatedAt: integer("updated_at").notNull(),
    },
    (table) => [primaryKey({ columns: [table.orgId, table.id] })],
  );

/** What the vendor types once and uses in every request. */
export type ProfileTable = ReturnType<typeof profileTable>;

/** The vendor's inventory of AI systems. */
export const aiSystems: ProfileTable = profileTable("ai_systems");

/** The companies of the vendor's group. */
export const legalEntities: ProfileTable = profileTable("legal_entities");

/** Every status a certificate had. */
export const certificateStatuses = sqliteTable(
  "certificate_statuses",
  {
    orgId: text("org_id").$type<OrgId>().notNull(),
    certificateId: text("certificate_id").notNull(),
    revision: integer("revision").notNull(),
    status: text("status").notNull(),
    since: text("since"),
    note: text("note").notNull(),
    saidBy: text("said_by").notNull(),
    saidAt: integer("said_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.certificateId, table.revision] })],
);

/** The vendor's certificates as they are printed. */
export const certificates: ProfileTable = profileTable("certificates");
