import { type Mounted, on } from "#worker/http/routes.ts";
import { answerAcceptance } from "./acceptance.usecases.ts";
import { saveFinding } from "./findings.usecases.ts";

/** What has to be followed up. */
export const findingRoutes: readonly Mounted[] = [
  on("PUT /api/buyer/assessments/:id/findings/:findingId", (call, { params, body }) =>
    saveFinding(call, { assessmentId: params.id, id: params.findingId, ...body }),
  ),
  on("POST /api/buyer/assessments/:id/findings/:findingId/acceptance", (call, { params, body }) =>
    answerAcceptance(call, { assessmentId: params.id, id: params.findingId, ...body }),
  ),
];
