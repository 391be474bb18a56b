import { type Mounted, on } from "#worker/http/routes.ts";
import { viewScoreHistory, viewScoreOn } from "./score-history.usecases.ts";

/** How scores move over time. */
export const scoreHistoryRoutes: readonly Mounted[] = [
  on("GET /api/buyer/assessments/:id/score-history", (call, { params, query }) =>
    viewScoreHistory(call, { assessmentId: params.id, ...query }),
  ),
  on("GET /api/buyer/assessments/:id/as-it-stood", (call, { params, query }) =>
    viewScoreOn(call, { assessmentId: params.id, ...query }),
  ),
];
