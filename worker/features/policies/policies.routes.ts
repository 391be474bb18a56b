import { type Mounted, on } from "#worker/http/routes.ts";
import { previewPolicy, publishPolicy, rescoreWith, viewPolicies } from "./policies.usecases.ts";

/** The constants of the score: seen before they hold, and never changed behind anybody's back. */
export const policyRoutes: readonly Mounted[] = [
  on("GET /api/buyer/policies", viewPolicies),
  on("POST /api/buyer/policies/effect", (call, { body }) => previewPolicy(call, body)),
  on("POST /api/buyer/policies", (call, { body }) => publishPolicy(call, body)),
  on("POST /api/buyer/assessments/:id/policy", (call, { params, body }) =>
    rescoreWith(call, { assessmentId: params.id, ...body }),
  ),
];
