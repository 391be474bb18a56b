import { type Mounted, on } from "#worker/http/routes.ts";
import { changeBasket } from "./basket.usecases.ts";
import { requestChanges, withdrawSubmission } from "./rounds.usecases.ts";

/** The buyer's half of a round: back to the vendor. */
export const buyerRoundRoutes: readonly Mounted[] = [
  on("PUT /api/buyer/assessments/:id/basket/:questionId", (call, { params, body }) =>
    changeBasket(call, { assessmentId: params.id, questionId: params.questionId, ...body }),
  ),
  on("POST /api/buyer/assessments/:id/changes", (call, { params, body }) =>
    requestChanges(call, { assessmentId: params.id, ...body }),
  ),
];

/** The vendor's half: back from the buyer, while nobody has begun to read with care. */
export const vendorRoundRoutes: readonly Mounted[] = [
  on("POST /api/vendor/requests/:id/withdrawal", (call, { params }) => withdrawSubmission(call, params.id)),
];
