import { type Mounted, on } from "#worker/http/routes.ts";
import { previewTiers, saveTiers, viewTiers } from "./tiers.usecases.ts";

/** How much hangs on a product, and what follows from it. */
export const tierRoutes: readonly Mounted[] = [
  on("GET /api/buyer/tiers", viewTiers),
  on("PUT /api/buyer/tiers", (call, { body }) => saveTiers(call, body)),
  on("POST /api/buyer/tiers/effect", (call, { body }) => previewTiers(call, body)),
];
