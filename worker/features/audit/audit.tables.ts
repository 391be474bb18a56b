import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { OrgId } from "#domain/ids.ts";

/** Signed heads of the tree over an organisation's log: triggers refuse every change. */
export const auditCheckpoints = sqliteTable(
  "audit_checkpoints",
  {
    orgId: text("org_id").$type<OrgId>().notNull(),
    size: integer("size").notNull(),
    root: text("root").notNull(),
    note: text("note").notNull(),
    sealedAt: integer("sealed_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.size] })],
);

export const alarmReasons = ["changed", "missing", "rewritten", "forked"] as const;

/** Logs that were found not to be what was sealed. */
export const auditAlarms = sqliteTable("audit_alarms", {
  orgId: text("org_id").$type<OrgId>().primaryKey(),
  reason: text("reason", { enum: alarmReasons }).notNull(),
  /** The entry, or the size of the seal, at which it was found. */
  seq: integer("seq").notNull(),
  foundAt: integer("found_at").notNull(),
  overAt: integer("over_at"),
});
