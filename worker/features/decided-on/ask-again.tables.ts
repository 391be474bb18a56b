import { sql } from "drizzle-orm";
import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { causes } from "#domain/ask-again/cause.ts";
import type { CivilDate } from "#domain/civil-date.ts";
import type { AssessmentId, OrgId, PersonId } from "#domain/ids.ts";

/** What happened after a decision so that the vendor is to be asked again; the columns in the order of the table. */
export const askAgain = sqliteTable(
  "ask_again",
  {
    orgId: text("org_id").$type<OrgId>().notNull(),
    assessmentId: text("assessment_id").$type<AssessmentId>().notNull(),
    cause: text("cause", { enum: causes }).notNull(),
    /** Which certificate or finding, or what changed; "" where the assessment says it all. */
    subject: text("subject").notNull(),
    /** The same event never comes twice. */
    event: text("event").notNull(),
    id: text("id").notNull(),
    onDay: text("on_day").$type<CivilDate>().notNull(),
    detailJson: text("detail_json").notNull(),
    at: integer("at").notNull(),
    /** From when on it is shown: later where somebody put it off. */
    fromDay: text("from_day").$type<CivilDate>().notNull(),
    /** Its cause is gone. */
    goneAt: integer("gone_at"),
    closed: text("closed", { enum: ["dismissed", "decided"] }),
    saidWord: text("said_word"),
    saidBy: text("said_by").$type<PersonId>(),
    saidAt: integer("said_at"),
    /** The assessment stands as decided no more; kept by a trigger. */
    isOver: integer("is_over").notNull(),
    isTold: integer("is_told").notNull(),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.assessmentId, table.cause, table.subject, table.event] })],
);

/** The certificates that a decision rests on: how they were, and how they stand by what the vendor says today. */
export const decidedCertificates = sqliteTable(
  "decided_certificates",
  {
    /** The buyer. */
    orgId: text("org_id").$type<OrgId>().notNull(),
    assessmentId: text("assessment_id").$type<AssessmentId>().notNull(),
    certificateId: text("certificate_id").notNull(),
    vendorOrgId: text("vendor_org_id").$type<OrgId>().notNull(),
    named: text("named").notNull(),
    /** How far it covered each AI system when it was decided, and how far it does: 1 in full, 0.5 in part. */
    coveredJson: text("covered_json").notNull(),
    coversJson: text("covers_json").notNull(),
    status: text("status").notNull(),
    since: text("since").$type<CivilDate>(),
    expires: text("expires").$type<CivilDate | "">().notNull(),
    isReduced: integer("is_reduced").notNull(),
    isLapsed: integer("is_lapsed").notNull(),
    /** Worked out by the database, as is the event that it is. */
    stands: text("stands", { enum: ["in-force", "lapsed", "ended", "reduced"] })
      .generatedAlwaysAs(sql``)
      .notNull(),
    event: text("event").generatedAlwaysAs(sql``),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.assessmentId, table.certificateId] })],
);
