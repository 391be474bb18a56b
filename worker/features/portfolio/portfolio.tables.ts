import { sql } from "drizzle-orm";
import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { AssessmentId, OrgId } from "#domain/ids.ts";

/** A line for each assessment that is current; kept by triggers. */
export const portfolioLines = sqliteTable(
  "portfolio_lines",
  {
    orgId: text("org_id").$type<OrgId>().notNull(),
    assessmentId: text("assessment_id").$type<AssessmentId>().notNull(),
    entryJson: text("entry_json").notNull(),
    /** What it is sorted and narrowed by, by key. */
    valuesJson: text("values_json").notNull(),
    /** The scoring model of its figures. */
    model: text("model"),
    decidedAt: integer("decided_at"),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.assessmentId] })],
);

/** An index row for each of those values. */
export const portfolioPlaces = sqliteTable(
  "portfolio_places",
  {
    orgId: text("org_id").$type<OrgId>().notNull(),
    key: text("key").notNull(),
    value: text("value").$type<string | number>().notNull(),
    assessmentId: text("assessment_id").$type<AssessmentId>().notNull(),
    /** As what it is counted; worked out by the database. */
    bin: text("bin").$type<string | number>().generatedAlwaysAs(sql``),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.key, table.value, table.assessmentId] })],
);

/** How many lines have which value. */
export const portfolioCounts = sqliteTable(
  "portfolio_counts",
  {
    orgId: text("org_id").$type<OrgId>().notNull(),
    key: text("key").notNull(),
    bin: text("bin").$type<string | number>().notNull(),
    n: integer("n").notNull(),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.key, table.bin] })],
);
