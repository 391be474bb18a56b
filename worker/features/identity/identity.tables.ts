import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { OrgId, PersonId } from "#domain/ids.ts";

export const people = sqliteTable("people", {
  id: text("id").$type<PersonId>().primaryKey(),
  email: text("email").notNull(),
  name: text("name").notNull(),
  createdAt: integer("created_at").notNull(),
});

export const organisations = sqliteTable("organisations", {
  id: text("id").$type<OrgId>().primaryKey(),
  name: text("name").notNull(),
  legalName: text("legal_name").notNull(),
  createdAt: integer("created_at").notNull(),
});

export const members = sqliteTable(
  "members",
  {
    orgId: text("org_id").$type<OrgId>().notNull(),
    personId: text("person_id").$type<PersonId>().notNull(),
    facet: text("facet", { enum: ["buyer", "vendor"] }).notNull(),
    role: text("role", { enum: ["owner", "procurement", "reviewer", "auditor", "contributor", "guest"] }).notNull(),
    status: text("status", { enum: ["active", "removed"] }).notNull(),
    addedAt: integer("added_at").notNull(),
    /** The name the organisation gave them; it knows no other before they came. */
    knownAs: text("known_as").notNull(),
    /** When they first acted for the organisation. */
    cameAt: integer("came_at"),
    revision: integer("revision").notNull(),
    /** When a guest had nothing in hand any more: whoever left so may be asked again. */
    leftAt: integer("left_at"),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.personId, table.facet] })],
);

export const signIns = sqliteTable("sign_ins", {
  tokenHash: text("token_hash").primaryKey(),
  email: text("email").notNull(),
  codeHash: text("code_hash").notNull(),
  nonceHash: text("nonce_hash").notNull(),
  tries: integer("tries").notNull().default(0),
  expiresAt: integer("expires_at").notNull(),
  usedAt: integer("used_at"),
});

export const sessions = sqliteTable("sessions", {
  tokenHash: text("token_hash").primaryKey(),
  id: text("id").notNull(),
  personId: text("person_id").$type<PersonId>().notNull(),
  orgId: text("org_id").$type<OrgId>(),
  facet: text("facet", { enum: ["buyer", "vendor"] }),
  agent: text("agent").notNull().default(""),
  createdAt: integer("created_at").notNull(),
  seenAt: integer("seen_at").notNull(),
  expiresAt: integer("expires_at").notNull(),
});

export const rateWindows = sqliteTable(
  "rate_windows",
  { key: text("key").notNull(), startsAt: integer("starts_at").notNull(), uses: integer("uses").notNull() },
  (table) => [primaryKey({ columns: [table.key, table.startsAt] })],
);
