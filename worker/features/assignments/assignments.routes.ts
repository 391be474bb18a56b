import { type Mounted, on } from "#worker/http/routes.ts";
import { assignReviewers } from "./assigning.usecases.ts";
import { assignMany } from "./assigning-many.usecases.ts";
import { handBack, takeReview } from "./own-review.usecases.ts";
import { viewWorkload } from "./workload.usecases.ts";

/** Who reviews what. */
export const assignmentRoutes: readonly Mounted[] = [
  on("PUT /api/buyer/assessments/:id/reviewers", (call, { params, body }) =>
    assignReviewers(call, { assessmentId: params.id, ...body }),
  ),
  on("POST /api/buyer/assessments/:id/reviewers/taking", (call, { params, body }) =>
    takeReview(call, { assessmentId: params.id, ...body }),
  ),
  on("POST /api/buyer/assessments/:id/reviewers/handing-back", (call, { params, body }) =>
    handBack(call, { assessmentId: params.id, ...body }),
  ),
  on("POST /api/buyer/reviewers", (call, { body }) => assignMany(call, body)),
  on("GET /api/buyer/workload", viewWorkload),
];
