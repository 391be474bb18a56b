import * as z from "zod";
import { campaignBodySchema } from "#domain/campaign/campaign.schema.ts";
import { itemStates } from "#domain/campaign/campaign-states.ts";
import { isCivilDate } from "#domain/civil-date.ts";
import { listQueryOf } from "./list.schema.ts";
import { vendorsQuerySchema } from "./register.schema.ts";

/** So many vendors are sent to at once at most. */
export const mostVendors = 2000;
/** So many lines a sending has at most: one for each product of each vendor. */
export const mostItems = 3000;

const civilDate = z.string().refine(isCivilDate, "Enter a date that exists");
const { search, show } = vendorsQuerySchema.shape;

/** Whom to send to: those that are ticked, all that a search of the register finds, or those of earlier requests. */
export const newCampaignSchema = z.strictObject({
  vendors: z.discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("ticked"),
      ids: z.array(z.string().min(1).max(100).brand<"vendor">()).min(1, "Tick at least one vendor").max(mostVendors),
    }),
    z.strictObject({ kind: z.literal("found"), search, show }),
    /** What could not be sent by another sending. */
    z.strictObject({ kind: z.literal("failed"), campaignId: z.string().min(1).max(100).brand<"campaign">() }),
    /** About the same products once more. */
    z.strictObject({
      kind: z.literal("again"),
      assessmentIds: z.array(z.string().min(1).max(100).brand<"assessment">()).min(1).max(mostVendors),
    }),
  ]),
});
export type NewCampaign = z.infer<typeof newCampaignSchema>;

const revision = z.int().min(1);
export const saveCampaignSchema = z.strictObject({ revision, body: campaignBodySchema });
/** Sends it; refused when a line was taken out or in since it was looked through. */
export const startCampaignSchema = z.strictObject({ revision, linesRevision: z.int().min(1) });
export type StartCampaign = z.infer<typeof startCampaignSchema>;
/** Goes on with it; what is still to be sent and whose day is over has the one that is given. */
export const resumeCampaignSchema = z.strictObject({ dueOn: civilDate.nullable() });
export type ResumeCampaign = z.infer<typeof resumeCampaignSchema>;
/** Throws it away, as it was seen. */
export const removeCampaignSchema = z.strictObject({ revision });
export const takeOutSchema = z.strictObject({ takenOut: z.boolean() });

export const campaignsQuerySchema = listQueryOf(["created"]);
export type CampaignsQuery = z.infer<typeof campaignsQuerySchema>;

/** Of what was sent, also how it stands with the vendor. */
const sentShows = ["not-opened", "with-vendor", "submitted", "bounced"] as const;
const itemShows = ["all", ...itemStates, ...sentShows] as const;
export type ItemShow = (typeof itemShows)[number];
export const itemsQuerySchema = listQueryOf(["vendor"]).extend({ show: z.enum(itemShows).default("all") });
export type ItemsQuery = z.infer<typeof itemsQuerySchema>;
