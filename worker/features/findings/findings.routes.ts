import { type Mounted, on } from "#worker/http/routes.ts";
import { saveFinding } from "./findings.usecases.ts";

/** What has to be followed up. */
export const findingRoutes: readonly Mounted[] = [
  on("PUT /api/buyer/assessments/:id/findings/:findingId", (call, { params, body }) =>
    saveFinding(call, { assessmentId: params.id, id: params.findingId, ...body }),
  ),
];
