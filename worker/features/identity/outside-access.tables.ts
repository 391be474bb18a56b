import { and, gt, isNull, type SQL } from "drizzle-orm";
import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { outsideEndings } from "#domain/access/outside.ts";
import type { AssessmentId, OrgId, PersonId } from "#domain/ids.ts";

/** Who from outside may read one assessment until a day. */
export const outsideAccess = sqliteTable(
  "outside_access",
  {
    orgId: text("org_id").$type<OrgId>().notNull(),
    id: text("id").notNull(),
    assessmentId: text("assessment_id").$type<AssessmentId>().notNull(),
    personId: text("person_id").$type<PersonId>().notNull(),
    knownAs: text("known_as").notNull(),
    why: text("why").notNull(),
    files: integer("files", { mode: "boolean" }).notNull(),
    until: text("until_on").notNull(),
    endsAt: integer("ends_at").notNull(),
    givenBy: text("given_by").$type<PersonId>().notNull(),
    givenAt: integer("given_at").notNull(),
    revision: integer("revision").notNull(),
    firstReadAt: integer("first_read_at"),
    lastReadAt: integer("last_read_at"),
    endedAt: integer("ended_at"),
    endedHow: text("ended_how", { enum: outsideEndings }),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.id] })],
);

/** That access holds at a moment, as `isRunning` has it. */
export const isRunningAt = (now: number): SQL | undefined =>
  and(isNull(outsideAccess.endedAt), gt(outsideAccess.endsAt, now));
