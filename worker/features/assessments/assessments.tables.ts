import { sql } from "drizzle-orm";
import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { endings, stages } from "#domain/assessment/stage.ts";
import type { AssessmentId, OrgId, ProductId, VendorId } from "#domain/ids.ts";
import { tiers } from "#domain/register/tiers.ts";

export const assessments = sqliteTable(
  "assessments",
  {
    orgId: text("org_id").$type<OrgId>().notNull(),
    id: text("id").$type<AssessmentId>().notNull(),
    vendorName: text("vendor_name").notNull(),
    vendorLegalName: text("vendor_legal_name").notNull(),
    contactName: text("contact_name").notNull(),
    contactEmail: text("contact_email").notNull(),
    product: text("product").notNull(),
    purpose: text("purpose").notNull(),
    usesJson: text("uses_json").notNull(),
    dueOn: text("due_on").notNull(),
    questionnaireId: text("questionnaire_id").notNull(),
    questionnaireVersion: integer("questionnaire_version").notNull(),
    policyVersion: integer("policy_version").notNull(),
    state: text("state", { enum: ["sent", "opened", "answering", "submitted"] }).notNull(),
    createdBy: text("created_by").notNull(),
    sentAt: integer("sent_at").notNull(),
    openedAt: integer("opened_at"),
    acceptedAt: integer("accepted_at"),
    submittedAt: integer("submitted_at"),
    /** A newer version the buyer offers; only the vendor's agreement moves the request there. */
    offeredVersion: integer("offered_version"),
    /** When changes were asked for; null again once the vendor has handed in anew. */
    returnedAt: integer("returned_at"),
    /** The last final decision, and when it fell. */
    decided: text("decided", { enum: ["approve", "approve-with-conditions", "decline"] }),
    decidedAt: integer("decided_at"),
    /** How it ended without a decision, when, and what the other side was told. */
    ended: text("ended", { enum: endings }),
    endedAt: integer("ended_at"),
    endedReason: text("ended_reason"),
    /** Put away: in no list but that of what is put away. */
    archivedAt: integer("archived_at"),
    /** Worked out by the database from the above. */
    stage: text("stage", { enum: stages }).generatedAlwaysAs(sql``).notNull(),
    /** By when the last final decision is looked at again; null where nobody said. */
    reviewOn: text("review_on"),
    /** The request before about the same product, which was decided. */
    followsId: text("follows_id").$type<AssessmentId>(),
    /** Which questions are asked anew, and why, where it follows one of the same questionnaire; as `AsksAnew`. */
    asksAnewJson: text("asks_anew_json"),
    /** How many questions have an answer, and when somebody last worked on it; kept by a trigger. */
    answered: integer("answered").notNull().default(0),
    activeAt: integer("active_at"),
    /** In which tier the product stood when it was asked about; null where nobody said. */
    tier: text("tier", { enum: tiers }),
    vendorId: text("vendor_id").$type<VendorId>(),
    productId: text("product_id").$type<ProductId>(),
    /** Kept by triggers: when the vendor wrote what nobody has answered, and when a mail to it did not arrive. */
    questionAt: integer("question_at"),
    bouncedAt: integer("bounced_at"),
    bounceUntold: integer("bounce_untold").notNull().default(0),
    /** Kept by triggers: how many people review it. When one of them left and nobody has said yet who does. */
    reviewers: integer("reviewers").notNull().default(0),
    reviewerLeftAt: integer("reviewer_left_at"),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.id] })],
);

/** How many assessments of each stage an organisation has; kept by triggers. */
export const assessmentCounts = sqliteTable(
  "assessment_counts",
  {
    orgId: text("org_id").$type<OrgId>().notNull(),
    stage: text("stage", { enum: stages }).notNull(),
    n: integer("n").notNull(),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.stage] })],
);

/** What a vendor handed in, by round; the frozen dossier itself is a file. `org_id` is the buyer. */
export const submissions = sqliteTable(
  "submissions",
  {
    orgId: text("org_id").$type<OrgId>().notNull(),
    assessmentId: text("assessment_id").$type<AssessmentId>().notNull(),
    round: integer("round").notNull(),
    vendorOrgId: text("vendor_org_id").$type<OrgId>().notNull(),
    dossierKey: text("dossier_key").notNull(),
    dossierSha256: text("dossier_sha256").notNull(),
    signedName: text("signed_name").notNull(),
    signedRole: text("signed_role").notNull(),
    submittedAt: integer("submitted_at").notNull(),
    /** Taken back by the vendor before a review began: nobody reads it any more. */
    withdrawnAt: integer("withdrawn_at"),
    changedJson: text("changed_json"),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.assessmentId, table.round] })],
);

/** What a buyer asks to be changed after a round. */
export const changeRequests = sqliteTable(
  "change_requests",
  {
    orgId: text("org_id").$type<OrgId>().notNull(),
    assessmentId: text("assessment_id").$type<AssessmentId>().notNull(),
    round: integer("round").notNull(),
    note: text("note").notNull(),
    itemsJson: text("items_json").notNull(),
    dueOn: text("due_on").notNull(),
    requestedBy: text("requested_by").notNull(),
    requestedAt: integer("requested_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.assessmentId, table.round] })],
);

/** What a vendor let one buyer read, for one assessment. */
export const evidenceGrants = sqliteTable(
  "evidence_grants",
  {
    buyerOrgId: text("buyer_org_id").$type<OrgId>().notNull(),
    assessmentId: text("assessment_id").$type<AssessmentId>().notNull(),
    vendorOrgId: text("vendor_org_id").$type<OrgId>().notNull(),
    evidenceId: text("evidence_id").notNull(),
    grantedAt: integer("granted_at").notNull(),
    revokedAt: integer("revoked_at"),
  },
  (table) => [primaryKey({ columns: [table.buyerOrgId, table.assessmentId, table.evidenceId] })],
);
