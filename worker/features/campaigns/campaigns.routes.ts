import { type Mounted, on } from "#worker/http/routes.ts";
import { listCampaigns, listItems, removeCampaign, takeItemOut, viewCampaign } from "./campaigns.usecases.ts";
import { prepareCampaign, saveCampaign } from "./preparing.usecases.ts";
import { closeCampaign, resumeCampaign, startCampaign, stopCampaign } from "./running.usecases.ts";

/** Sending to many vendors at once. */
export const campaignRoutes: readonly Mounted[] = [
  on("GET /api/buyer/campaigns", (call, { query }) => listCampaigns(call, query)),
  on("POST /api/buyer/campaigns", (call, { body }) => prepareCampaign(call, body)),
  on("GET /api/buyer/campaigns/:id", (call, { params }) => viewCampaign(call, params.id)),
  on("PUT /api/buyer/campaigns/:id", (call, { params, body }) => saveCampaign(call, { ...params, ...body })),
  on("GET /api/buyer/campaigns/:id/items", (call, { params, query }) => listItems(call, { ...params, ...query })),
  on("PUT /api/buyer/campaigns/:id/items/:itemId", (call, { params, body }) =>
    takeItemOut(call, { ...params, ...body }),
  ),
  on("POST /api/buyer/campaigns/:id/start", (call, { params, body }) => startCampaign(call, { ...params, ...body })),
  on("POST /api/buyer/campaigns/:id/stop", (call, { params }) => stopCampaign(call, params.id)),
  on("POST /api/buyer/campaigns/:id/resume", (call, { params, body }) => resumeCampaign(call, { ...params, ...body })),
  on("POST /api/buyer/campaigns/:id/closing", (call, { params }) => closeCampaign(call, params.id)),
  on("POST /api/buyer/campaigns/:id/removal", (call, { params, body }) => removeCampaign(call, { ...params, ...body })),
];
