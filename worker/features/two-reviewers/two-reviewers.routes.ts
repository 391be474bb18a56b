import { reviewKindSchema } from "#contract/assessment.schema.ts";
import { fail } from "#contract/problems.ts";
import { type Mounted, on } from "#worker/http/routes.ts";
import { handIn, takeBack } from "./handing-in.usecases.ts";
import { settleDifference } from "./settling.usecases.ts";
import { viewTwoReviewers } from "./viewing.usecases.ts";

const kindOf = (text: string) => reviewKindSchema.safeParse(text).data ?? fail("not-found");

/** Two who judge without seeing each other. */
export const twoReviewersRoutes: readonly Mounted[] = [
  on("GET /api/buyer/assessments/:id/two-reviewers", (call, { params }) => viewTwoReviewers(call, params.id)),
  on("POST /api/buyer/assessments/:id/two-reviewers/handing-in", (call, { params }) => handIn(call, params.id)),
  on("POST /api/buyer/assessments/:id/two-reviewers/taking-back", (call, { params }) => takeBack(call, params.id)),
  on("PUT /api/buyer/assessments/:id/two-reviewers/:kind/:subject", (call, { params, body }) =>
    settleDifference(call, { assessmentId: params.id, kind: kindOf(params.kind), subject: params.subject, ...body }),
  ),
];
