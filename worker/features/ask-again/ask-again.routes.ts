import { type Mounted, on } from "#worker/http/routes.ts";
import { settleReason, viewReasons } from "./ask-again.usecases.ts";
import { noteChange, tellChange } from "./changes.usecases.ts";

/** Why a buyer asks a vendor again before the day that was set. */
export const buyerAskAgainRoutes: readonly Mounted[] = [
  on("GET /api/buyer/assessments/:id/ask-again", (call, { params }) => viewReasons(call, params.id)),
  on("POST /api/buyer/assessments/:id/ask-again/:reasonId", (call, { params, body }) =>
    settleReason(call, { assessmentId: params.id, id: params.reasonId, said: body }),
  ),
  on("POST /api/buyer/vendor-products/:id/change", (call, { params, body }) =>
    noteChange(call, { ...body, productId: params.id }),
  ),
];

/** What a vendor says of what it was asked about. */
export const vendorAskAgainRoutes: readonly Mounted[] = [
  on("POST /api/vendor/requests/:id/change", (call, { params, body }) =>
    tellChange(call, { ...body, requestId: params.id }),
  ),
];
