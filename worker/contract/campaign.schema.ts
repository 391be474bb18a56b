import * as z from "zod";
import { campaignBodySchema } from "#domain/campaign/campaign.schema.ts";
import { itemStates } from "#domain/campaign/campaign-states.ts";
import { listQueryOf } from "./list.schema.ts";
import { vendorsQuerySchema } from "./register.schema.ts";

/** So many vendors are sent to at once at most. */
export const mostVendors = 2000;
/** So many lines a sending has at most: one for each product of each vendor. */
export const mostItems = 3000;

const { search, show } = vendorsQuerySchema.shape;

/** Whom to send to: those that are ticked, all that a search of the register finds, or those of earlier requests. */
export const newCampaignSchema = z.strictObject({
  vendors: z.discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("ticked"),
      ids: z.array(z.string().min(1).max(100).brand<"vendor">()).min(1, "Tick at least one vendor").max(mostVendors),
    }),
    z.strictObject({ kind: z.literal("found"), search, show }),
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
/** Sends it; refused when by now another number of lines would go out. */
export const startCampaignSchema = z.strictObject({ revision, expected: z.int().min(1) });
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
