import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { OrgId, PersonId } from "#domain/ids.ts";
import { rhythms } from "#domain/notices/topics.ts";
import { allTopics } from "#domain/notices/vendor-topics.ts";

const ofPerson = {
  orgId: text("org_id").$type<OrgId>().notNull(),
  personId: text("person_id").$type<PersonId>().notNull(),
};

/** How somebody hears of a topic, where they chose otherwise than usual. */
export const noticeChoices = sqliteTable(
  "notice_choices",
  {
    ...ofPerson,
    topic: text("topic", { enum: allTopics }).notNull(),
    rhythm: text("rhythm", { enum: rhythms }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.personId, table.topic] })],
);

/** The clock somebody lives by. */
export const noticeZones = sqliteTable(
  "notice_zones",
  { ...ofPerson, timeZone: text("time_zone").notNull() },
  (table) => [primaryKey({ columns: [table.orgId, table.personId] })],
);

/** What somebody is told in one mail a day; `key` names what happened. */
export const notices = sqliteTable(
  "notices",
  {
    ...ofPerson,
    key: text("key").notNull(),
    topic: text("topic", { enum: allTopics }).notNull(),
    line: text("line").notNull(),
    page: text("page").notNull(),
    at: integer("at").notNull(),
    dueAt: integer("due_at").notNull(),
    toldAt: integer("told_at"),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.personId, table.key] })],
);
