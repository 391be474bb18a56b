import { type Mounted, on } from "#worker/http/routes.ts";
import { trackAssessments, viewAssessment } from "./assessments.usecases.ts";
import { recallInvitation } from "./recalling.usecases.ts";
import { inviteAgain } from "./sending.usecases.ts";

/** What was sent to whom, and how far it is. */
export const assessmentRoutes: readonly Mounted[] = [
  on("GET /api/buyer/assessments", (call, { query }) => trackAssessments(call, query)),
  on("GET /api/buyer/assessments/:id", (call, { params }) => viewAssessment(call, params.id)),
  on("POST /api/buyer/assessments/:id/invitations", (call, { params, body }) =>
    inviteAgain(call, { assessmentId: params.id, ...body }),
  ),
  on("POST /api/buyer/assessments/:id/invitations/recall", (call, { params }) => recallInvitation(call, params.id)),
];
