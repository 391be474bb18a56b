import {
  campaignsQuerySchema,
  itemsQuerySchema,
  newCampaignSchema,
  removeCampaignSchema,
  resumeCampaignSchema,
  saveCampaignSchema,
  startCampaignSchema,
  takeOutSchema,
} from "../campaign.schema.ts";
import { campaignPageSchema, campaignViewSchema, itemPageSchema } from "../campaign.ts";
import type { RouteContract } from "../route.ts";
import { doneSchema, idSchema } from "../view.ts";

/** Sending to many vendors at once. */
export const campaignsApi = {
  "GET /api/buyer/campaigns": {
    summary: "A page of what was sent to many at once, the newest first",
    query: campaignsQuerySchema,
    result: campaignPageSchema,
  },
  "POST /api/buyer/campaigns": {
    summary: "Prepares a sending to many; nothing is sent by it",
    body: newCampaignSchema,
    result: idSchema,
    status: 201,
    problems: ["campaign-too-large"],
  },
  "GET /api/buyer/campaigns/:id": { summary: "One sending to many", result: campaignViewSchema },
  "PUT /api/buyer/campaigns/:id": {
    summary: "Changes what is asked and by when, and works out every line anew",
    body: saveCampaignSchema,
    result: campaignViewSchema,
    problems: ["stale-revision", "campaign-not-now"],
  },
  "GET /api/buyer/campaigns/:id/items": {
    summary: "A page of its lines: what each vendor gets, and how it stands since",
    query: itemsQuerySchema,
    result: itemPageSchema,
  },
  "PUT /api/buyer/campaigns/:id/items/:itemId": {
    summary: "Takes a line out, or in again",
    body: takeOutSchema,
    result: doneSchema,
    problems: ["campaign-not-now"],
  },
  "POST /api/buyer/campaigns/:id/start": {
    summary: "Sends it, each line once, in the name of who calls",
    body: startCampaignSchema,
    result: campaignViewSchema,
    problems: ["stale-revision", "campaign-not-now", "campaign-changed"],
  },
  "POST /api/buyer/campaigns/:id/stop": {
    summary: "Sends no more of it; what is sent stays sent",
    result: campaignViewSchema,
    problems: ["campaign-not-now"],
  },
  "POST /api/buyer/campaigns/:id/resume": {
    summary: "Goes on sending, in the name of who calls",
    body: resumeCampaignSchema,
    result: campaignViewSchema,
    problems: ["campaign-not-now"],
  },
  "POST /api/buyer/campaigns/:id/closing": {
    summary: "Sends no more of what was stopped, for good",
    result: campaignViewSchema,
    problems: ["campaign-not-now"],
  },
  "POST /api/buyer/campaigns/:id/removal": {
    summary: "Throws away what was prepared and not sent",
    body: removeCampaignSchema,
    result: doneSchema,
    problems: ["stale-revision", "campaign-not-now"],
  },
} as const satisfies Readonly<Record<string, RouteContract>>;
