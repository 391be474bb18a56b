import { sql } from "drizzle-orm";
import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { OrgId, PersonId } from "#domain/ids.ts";

export const auditLeaves = sqliteTable(
  "audit_leaves",
  {
    orgId: text("org_id").$type<OrgId>().notNull(),
    seq: integer("seq").notNull(),
    at: integer("at").notNull(),
    action: text("action").notNull(),
    leafHash: text("leaf_hash").notNull(),
    bodyJson: text("body_json").notNull(),
    facet: text("facet", { enum: ["buyer", "vendor"] }).notNull(),
    actor: text("actor").generatedAlwaysAs(sql`json_extract(body_json, '$.actor')`),
    subject: text("subject").generatedAlwaysAs(sql`json_extract(body_json, '$.subject')`),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.seq] })],
);

/** The words that leaves commit to by a salted hash; a row can be erased, its leaf stays. */
export const auditClear = sqliteTable(
  "audit_clear",
  {
    orgId: text("org_id").$type<OrgId>().notNull(),
    leafId: text("leaf_id").notNull(),
    /** Who acted: erasing a person erases, organisation by organisation, what is kept here of them. */
    personId: text("person_id").notNull(),
    salt: text("salt").notNull(),
    clearJson: text("clear_json").notNull(),
    /** When its entry was written, and in the log of which side it stands. */
    at: integer("at").notNull(),
    facet: text("facet", { enum: ["buyer", "vendor"] }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.leafId] })],
);

export const idempotencyKeys = sqliteTable(
  "idempotency_keys",
  {
    orgId: text("org_id").$type<OrgId>().notNull(),
    key: text("key").notNull(),
    requestHash: text("request_hash").notNull(),
    /** The id of what was made or changed, where the answer holds a secret; "" elsewhere. */
    subject: text("subject").notNull(),
    /** Readable with the key of the request alone. */
    sealedResult: text("sealed_result").notNull(),
    at: integer("at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.key] })],
);

/** Never holds a row: see `assertOneChanged`. */
export const assertOne = sqliteTable("assert_one", { n: integer("n").notNull() });

/** Never holds a row: one that is put here takes its batch back, because the request it is about is over. */
export const assertGoingOn = sqliteTable("assert_going_on", { n: integer("n").notNull() });

const mailKinds = [
  "invitation",
  "delegation",
  "message",
  "changes",
  "access",
  "reminder",
  "decision",
  "version",
  "member",
  "evidence",
  "exit",
  "notice",
  "outside",
  "intake",
] as const;
export type MailKind = (typeof mailKinds)[number];

export const mails = sqliteTable(
  "mails",
  {
    orgId: text("org_id").$type<OrgId>().notNull(),
    id: text("id").notNull(),
    subjectId: text("subject_id").notNull(),
    kind: text("kind", { enum: mailKinds }).notNull(),
    state: text("state", { enum: ["queued", "sent", "failed"] }).notNull(),
    attempts: integer("attempts").notNull().default(0),
    reason: text("reason"),
    createdAt: integer("created_at").notNull(),
    settledAt: integer("settled_at"),
    // What it says, for as long as it waits.
    recipient: text("recipient"),
    title: text("title"),
    body: text("body"),
    /** Who it is from, by name, and who an answer goes to. */
    fromName: text("from_name"),
    replyTo: text("reply_to"),
    /** Who caused it, and on which side; null for what goes by itself. */
    causedBy: text("caused_by").$type<PersonId>(),
    causedAs: text("caused_as", { enum: ["buyer", "vendor"] }),
    /** The secret link it carries, as `Mint`: made when the mail goes out. */
    mintJson: text("mint_json"),
    /** When the act was that it tells of; of what goes by itself, when it was written. */
    causedAt: integer("caused_at"),
    /** Nobody works on it before: somebody else does, or it pauses. */
    nextTryAt: integer("next_try_at").notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.id] })],
);

/** What mails said that could not be delivered, for a month: whoever caused one can send it again. */
export const unsentMails = sqliteTable(
  "unsent_mails",
  {
    orgId: text("org_id").$type<OrgId>().notNull(),
    causedBy: text("caused_by").$type<PersonId>().notNull(),
    causedAs: text("caused_as", { enum: ["buyer", "vendor"] }).notNull(),
    id: text("id").notNull(),
    subjectId: text("subject_id").notNull(),
    kind: text("kind", { enum: mailKinds }).notNull(),
    recipient: text("recipient").notNull(),
    title: text("title").notNull(),
    body: text("body").notNull(),
    fromName: text("from_name"),
    replyTo: text("reply_to"),
    mintJson: text("mint_json"),
    reason: text("reason").notNull(),
    failedAt: integer("failed_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.causedBy, table.causedAs, table.id] })],
);

/** Sign-in mails that were worked on, by the hash of the nonce of the browser that asked. */
export const signInMails = sqliteTable("sign_in_mails", {
  id: text("id").primaryKey(),
  nextTryAt: integer("next_try_at").notNull(),
  sentAt: integer("sent_at"),
  createdAt: integer("created_at").notNull(),
});

/** How far the last sweep of a kind came; the next one goes on behind it. */
export const sweeps = sqliteTable("sweeps", { name: text("name").primaryKey(), doneTo: text("done_to").notNull() });

export const demoMails = sqliteTable("demo_mails", {
  id: integer("id").primaryKey(),
  recipient: text("recipient").notNull(),
  subject: text("subject").notNull(),
  body: text("body").notNull(),
  at: integer("at").notNull(),
});
