import { type Mounted, on } from "#worker/http/routes.ts";
import { offerVersion } from "./version-offers.usecases.ts";

/** A newer version of a questionnaire, offered to a vendor that is still answering. */
export const versionOfferRoutes: readonly Mounted[] = [
  on("POST /api/buyer/assessments/:id/version-offer", (call, { params, body }) =>
    offerVersion(call, { assessmentId: params.id, ...body }),
  ),
];
