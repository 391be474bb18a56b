import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const invitations = sqliteTable("invitations", {
  tokenHash: text("token_hash").primaryKey(),
  orgId: text("org_id").notNull(),
  assessmentId: text("assessment_id").notNull(),
  email: text("email").notNull(),
  createdAt: integer("created_at").notNull(),
  expiresAt: integer("expires_at").notNull(),
});
