import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { OrgId } from "#domain/ids.ts";

/** Pages a vendor publishes about itself. */
export const passports = sqliteTable(
  "passports",
  {
    orgId: text("org_id").$type<OrgId>().notNull(),
    id: text("id").notNull(),
    revision: integer("revision").notNull(),
    address: text("address").notNull(),
    state: text("state", { enum: ["published", "revoked"] }).notNull(),
    choicesJson: text("choices_json").notNull(),
    pageJson: text("page_json").notNull(),
    publishedBy: text("published_by").notNull(),
    publishedAt: integer("published_at").notNull(),
    revokedAt: integer("revoked_at"),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.id] })],
);

/** Strangers who ask to read the evidence behind a page. */
export const passportRequests = sqliteTable(
  "passport_requests",
  {
    orgId: text("org_id").$type<OrgId>().notNull(),
    passportId: text("passport_id").notNull(),
    id: text("id").notNull(),
    name: text("name").notNull(),
    email: text("email").notNull(),
    organisation: text("organisation").notNull(),
    reason: text("reason").notNull(),
    state: text("state", { enum: ["asked", "granted", "refused"] }).notNull(),
    askedAt: integer("asked_at").notNull(),
    settledBy: text("settled_by"),
    settledAt: integer("settled_at"),
    tokenHash: text("token_hash"),
    earlierTokenHash: text("earlier_token_hash"),
    expiresAt: integer("expires_at"),
    /** The files they were let in to: ids of evidence. */
    filesJson: text("files_json").notNull().default("[]"),
    /** When the vendor took it back, with the page or by itself. */
    endedAt: integer("ended_at"),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.passportId, table.id] })],
);

/** What a request holds once no link opens anything any more. */
export const noLink = { tokenHash: null, earlierTokenHash: null } as const;
