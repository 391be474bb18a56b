import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { OrgId, PersonId } from "#domain/ids.ts";

/** Policies that were proposed, how far the laws were tried with them, and what became of them. */
export const policyProposals = sqliteTable(
  "policy_proposals",
  {
    orgId: text("org_id").$type<OrgId>().notNull(),
    id: text("id").notNull(),
    base: integer("base").notNull(),
    policyJson: text("policy_json").notNull(),
    reason: text("reason").notNull(),
    proposedBy: text("proposed_by").$type<PersonId>().notNull(),
    proposedAt: integer("proposed_at").notNull(),
    /** The last assessment the laws were tried on; empty before the first. */
    triedTo: text("tried_to").notNull(),
    tried: integer("tried").notNull(),
    breaksJson: text("breaks_json").notNull(),
    unreadJson: text("unread_json").notNull(),
    /** When the laws had been tried on all; null until then. */
    triedAt: integer("tried_at"),
    state: text("state", { enum: ["open", "published", "taken-back"] }).notNull(),
    version: integer("version"),
    settledBy: text("settled_by"),
    settledAt: integer("settled_at"),
    settledReason: text("settled_reason"),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.id] })],
);
