import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { OrgId, PersonId, RequestId } from "#domain/ids.ts";

/** Questions handed to one colleague. */
export const delegations = sqliteTable(
  "delegations",
  {
    orgId: text("org_id").$type<OrgId>().notNull(),
    requestId: text("response_id").$type<RequestId>().notNull(),
    personId: text("person_id").$type<PersonId>().notNull(),
    questionsJson: text("questions_json").notNull(),
    note: text("note").notNull(),
    delegatedBy: text("delegated_by").notNull(),
    delegatedAt: integer("delegated_at").notNull(),
    finishedAt: integer("finished_at"),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.requestId, table.personId] })],
);

/** Who worked where last. */
export const presence = sqliteTable(
  "presence",
  {
    orgId: text("org_id").$type<OrgId>().notNull(),
    requestId: text("response_id").$type<RequestId>().notNull(),
    personId: text("person_id").$type<PersonId>().notNull(),
    questionId: text("question_id").notNull(),
    seenAt: integer("seen_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.requestId, table.personId] })],
);
