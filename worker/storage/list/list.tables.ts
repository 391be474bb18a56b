import { primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { OrgId } from "#domain/ids.ts";

/** The lists in which things are found by words. */
const searchedLists = ["assessments", "vendors", "intakes"] as const;
export type SearchedList = (typeof searchedLists)[number];

/** Each word of the names of a thing. */
export const listWords = sqliteTable(
  "list_words",
  {
    orgId: text("org_id").$type<OrgId>().notNull(),
    list: text("list", { enum: searchedLists }).notNull(),
    word: text("word").notNull(),
    subjectId: text("subject_id").notNull(),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.list, table.word, table.subjectId] })],
);

/** Things from before there were words, for the next hourly work. */
export const unlisted = sqliteTable(
  "unlisted",
  {
    orgId: text("org_id").$type<OrgId>().notNull(),
    list: text("list", { enum: searchedLists }).notNull(),
    subjectId: text("subject_id").notNull(),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.list, table.subjectId] })],
);
