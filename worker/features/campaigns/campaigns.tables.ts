import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { campaignStates, itemStates } from "#domain/campaign/campaign-states.ts";
import type { Failed, LeftOut } from "#domain/campaign/left-out.ts";
import type { AssessmentId, CampaignId, OrgId, PersonId, ProductId, VendorId } from "#domain/ids.ts";
import { tiers } from "#domain/register/tiers.ts";

/** A sending to many vendors. */
export const campaigns = sqliteTable(
  "campaigns",
  {
    orgId: text("org_id").$type<OrgId>().notNull(),
    id: text("id").$type<CampaignId>().notNull(),
    revision: integer("revision").notNull(),
    name: text("name").notNull(),
    state: text("state", { enum: campaignStates }).notNull(),
    stoppedWhy: text("stopped_why"),
    bodyJson: text("body_json").notNull(),
    createdBy: text("created_by").notNull(),
    createdAt: integer("created_at").notNull(),
    startedBy: text("started_by").$type<PersonId>(),
    startedAt: integer("started_at"),
    finishedAt: integer("finished_at"),
    goesOnAt: integer("goes_on_at").notNull().default(0),
    busyUntil: integer("busy_until").notNull().default(0),
    linesRevision: integer("lines_revision").notNull().default(1),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.id] })],
);

/** One line of a sending: a product of a vendor, or a vendor that has none. */
export const campaignItems = sqliteTable(
  "campaign_items",
  {
    orgId: text("org_id").$type<OrgId>().notNull(),
    campaignId: text("campaign_id").$type<CampaignId>().notNull(),
    id: text("id").notNull(),
    vendorId: text("vendor_id").$type<VendorId>().notNull(),
    productId: text("product_id").$type<ProductId>(),
    vendorName: text("vendor_name").notNull(),
    product: text("product").notNull(),
    tier: text("tier", { enum: tiers }),
    questionnaireId: text("questionnaire_id"),
    dueOn: text("due_on").notNull(),
    contactName: text("contact_name").notNull(),
    contactEmail: text("contact_email").notNull(),
    state: text("state", { enum: itemStates }).notNull(),
    why: text("why").$type<LeftOut | Failed>(),
    hintsJson: text("hints_json").notNull(),
    assessmentId: text("assessment_id").$type<AssessmentId>(),
    goesOnAt: integer("goes_on_at").notNull().default(0),
    words: text("words").notNull(),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.campaignId, table.id] })],
);
