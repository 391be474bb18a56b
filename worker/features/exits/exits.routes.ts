import { type Mounted, on } from "#worker/http/routes.ts";
import { onceMore } from "#worker/storage/once-more.ts";
import { correctRequest } from "./correcting.usecases.ts";
import { declineRequest } from "./declining.usecases.ts";
import { archiveRequest, cancelRequest, reopenRequest } from "./ending.usecases.ts";
import { closeReturn, takeReturnBack } from "./returns.usecases.ts";
import { extendRequest, replaceContact } from "./terms.usecases.ts";

/** The buyer's ways out of a request, or on along it; what a colleague did at the same moment is looked at, and not undone by a correction. */
export const buyerExitRoutes: readonly Mounted[] = [
  on("POST /api/buyer/assessments/:id/cancellation", (call, { params, body }) =>
    onceMore(() => cancelRequest(call, { assessmentId: params.id, ...body })),
  ),
  on("PUT /api/buyer/assessments/:id/due-date", (call, { params, body }) =>
    onceMore(() => extendRequest(call, { assessmentId: params.id, ...body })),
  ),
  on("PUT /api/buyer/assessments/:id/contact", (call, { params, body }) =>
    onceMore(() => replaceContact(call, { assessmentId: params.id, ...body })),
  ),
  on("PUT /api/buyer/assessments/:id/asked", (call, { params, body }) =>
    correctRequest(call, { assessmentId: params.id, ...body }),
  ),
  on("POST /api/buyer/assessments/:id/changes/withdrawal", (call, { params }) =>
    onceMore(() => takeReturnBack(call, params.id)),
  ),
  on("POST /api/buyer/assessments/:id/changes/closing", (call, { params, body }) =>
    onceMore(() => closeReturn(call, { assessmentId: params.id, ...body })),
  ),
  on("POST /api/buyer/assessments/:id/reopening", (call, { params, body }) =>
    onceMore(() => reopenRequest(call, { assessmentId: params.id, ...body })),
  ),
  on("PUT /api/buyer/assessments/:id/archive", (call, { params, body }) =>
    onceMore(() => archiveRequest(call, { assessmentId: params.id, ...body })),
  ),
];

/** The vendor's. */
export const vendorExitRoutes: readonly Mounted[] = [
  on("POST /api/vendor/requests/:id/refusal", (call, { params, body }) =>
    declineRequest(call, { requestId: params.id, ...body }),
  ),
];
