import { type Mounted, on } from "#worker/http/routes.ts";
import { moveToPolicy, rescoreSome } from "./moves.usecases.ts";
import { previewPolicy, rescoreWith, viewPolicies } from "./policies.usecases.ts";
import { proposePolicy, settlePolicy, tryPolicy } from "./proposals.usecases.ts";

/** The constants of the score: seen before they hold, and never changed behind anybody's back. */
export const policyRoutes: readonly Mounted[] = [
  on("GET /api/buyer/policies", viewPolicies),
  on("POST /api/buyer/policies/effect", (call, { body }) => previewPolicy(call, body)),
  on("POST /api/buyer/policies/proposals", (call, { body }) => proposePolicy(call, body)),
  on("POST /api/buyer/policies/proposals/:id/trial", (call, { params }) => tryPolicy(call, params)),
  on("POST /api/buyer/policies/proposals/:id/settlement", (call, { params, body }) =>
    settlePolicy(call, { ...params, ...body }),
  ),
  on("POST /api/buyer/policies/moves", (call, { body }) => moveToPolicy(call, body)),
  on("POST /api/buyer/policies/rescoring", rescoreSome),
  on("POST /api/buyer/assessments/:id/policy", (call, { params, body }) =>
    rescoreWith(call, { assessmentId: params.id, ...body }),
  ),
];
