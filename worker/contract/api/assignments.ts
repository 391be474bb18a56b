import { assignManySchema, assignReviewersSchema, handBackSchema, takeReviewSchema } from "../assignment.schema.ts";
import { assignedManySchema, workloadSchema } from "../assignment.ts";
import type { RouteContract } from "../route.ts";
import { doneSchema } from "../view.ts";

/** Who reviews what. */
export const assignmentsApi = {
  "PUT /api/buyer/assessments/:id/reviewers": {
    summary: "Says who reviews an assessment, and by when",
    body: assignReviewersSchema,
    result: doneSchema,
    problems: ["stale-revision"],
  },
  "POST /api/buyer/assessments/:id/reviewers/taking": {
    summary: "Takes the review of an assessment on, beside or in place of somebody",
    body: takeReviewSchema,
    result: doneSchema,
    problems: ["stale-revision"],
  },
  "POST /api/buyer/assessments/:id/reviewers/handing-back": {
    summary: "Hands the review of an assessment back",
    body: handBackSchema,
    result: doneSchema,
    problems: ["stale-revision"],
  },
  "POST /api/buyer/reviewers": {
    summary: "Asks people to review several assessments, and says of those left out why",
    body: assignManySchema,
    result: assignedManySchema,
  },
  "GET /api/buyer/workload": { summary: "What each reviewer has in hand", result: workloadSchema },
} as const satisfies Readonly<Record<string, RouteContract>>;
