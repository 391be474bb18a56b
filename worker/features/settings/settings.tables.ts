import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { OrgId } from "#domain/ids.ts";

/** How a buyer works. */
export const buyerSettings = sqliteTable("buyer_settings", {
  orgId: text("org_id").$type<OrgId>().primaryKey(),
  fourEyes: integer("four_eyes", { mode: "boolean" }).notNull(),
  timeZone: text("time_zone").notNull().default("UTC"),
  changedBy: text("changed_by").notNull(),
  changedAt: integer("changed_at").notNull(),
});
