import * as z from "zod";
import { campaignBodySchema } from "#domain/campaign/campaign.schema.ts";
import { campaignStates, type ItemState, itemStates } from "#domain/campaign/campaign-states.ts";
import type { Failed, Hint, LeftOut } from "#domain/campaign/left-out.ts";
import { tiers } from "#domain/register/tiers.ts";
import { pageOf } from "./list.schema.ts";
import { known, listOf, view } from "./view.ts";

const counts = known<Readonly<Record<ItemState, number>>>("CampaignCounts");

const campaignEntrySchema = view({
  id: z.string(),
  name: z.string(),
  state: z.enum(campaignStates),
  createdAt: z.number(),
  createdBy: z.string(),
  counts,
});
export type CampaignEntry = z.infer<typeof campaignEntrySchema>;

export const campaignPageSchema = pageOf(campaignEntrySchema);
export type CampaignPage = z.infer<typeof campaignPageSchema>;

/** A sending to many, without its lines. */
export const campaignViewSchema = view({
  ...campaignEntrySchema.unwrap().shape,
  revision: z.number(),
  body: campaignBodySchema,
  /** Why it stands still; null while it does not. */
  stoppedWhy: z.string().nullable(),
  startedBy: z.string().nullable(),
  startedAt: z.number().nullable(),
  finishedAt: z.number().nullable(),
  /** When it goes on, where a limit of mails was met; null where it goes on now. */
  goesOnAt: z.number().nullable(),
  /** Moves with each line that is taken out or in. */
  linesRevision: z.number(),
});
export type CampaignView = z.infer<typeof campaignViewSchema>;

/** One line: what a vendor gets about a product, and how it stands since. */
const campaignItemSchema = view({
  id: z.string(),
  vendorId: z.string(),
  vendorName: z.string(),
  product: z.string(),
  tier: z.enum(tiers).nullable(),
  /** "" where there is none. */
  questionnaireTitle: z.string(),
  dueOn: z.string(),
  contactName: z.string(),
  contactEmail: z.string(),
  state: z.enum(itemStates),
  /** Why it is left out or failed. */
  why: known<LeftOut | Failed>("Why").nullable(),
  hints: listOf(known<Hint>("Hint")),
  /** What was sent; null before. */
  sent: view({
    assessmentId: z.string(),
    state: z.enum(["sent", "opened", "answering", "submitted"]),
    ended: z.boolean(),
    mail: z.enum(["none", "queued", "sent", "failed"]),
    dueOn: z.string(),
    answered: z.number(),
    questions: z.number(),
    activeAt: z.number().nullable(),
    submittedAt: z.number().nullable(),
    returnedAt: z.number().nullable(),
    decided: z.enum(["approve", "approve-with-conditions", "decline"]).nullable(),
  }).nullable(),
});
export type CampaignItem = z.infer<typeof campaignItemSchema>;

export const itemPageSchema = pageOf(campaignItemSchema);
export type ItemPage = z.infer<typeof itemPageSchema>;
