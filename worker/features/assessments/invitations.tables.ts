import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { AssessmentId, OrgId } from "#domain/ids.ts";

export const invitations = sqliteTable("invitations", {
  tokenHash: text("token_hash").primaryKey(),
  orgId: text("org_id").$type<OrgId>().notNull(),
  assessmentId: text("assessment_id").$type<AssessmentId>().notNull(),
  email: text("email").notNull(),
  createdAt: integer("created_at").notNull(),
  expiresAt: integer("expires_at").notNull(),
});
