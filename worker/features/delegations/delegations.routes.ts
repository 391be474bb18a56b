import { type Mounted, on } from "#worker/http/routes.ts";
import { comeBy, delegate, markFinished, takeBack } from "./delegations.usecases.ts";

/** Working on one request with others. */
export const delegationRoutes: readonly Mounted[] = [
  on("POST /api/vendor/requests/:id/delegations", (call, { params, body }) =>
    delegate(call, { requestId: params.id, ...body }),
  ),
  on("POST /api/vendor/requests/:id/delegations/:personId/removal", (call, { params }) =>
    takeBack(call, { requestId: params.id, personId: params.personId }),
  ),
  on("POST /api/vendor/requests/:id/finished", (call, { params, body }) =>
    markFinished(call, { requestId: params.id, ...body }),
  ),
  on("PUT /api/vendor/requests/:id/presence", (call, { params, body }) =>
    comeBy(call, { requestId: params.id, ...body }),
  ),
];
