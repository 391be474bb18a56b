import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { OrgId, PersonId } from "#domain/ids.ts";

/** The address under which one person's calendar program reads the days of a buyer. */
export const calendarFeeds = sqliteTable(
  "calendar_feeds",
  {
    orgId: text("org_id").$type<OrgId>().notNull(),
    personId: text("person_id").$type<PersonId>().notNull(),
    tokenHash: text("token_hash").notNull(),
    createdAt: integer("created_at").notNull(),
    readAt: integer("read_at"),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.personId] })],
);
