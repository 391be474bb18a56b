import type { Route } from "#domain/access/permissions.ts";
import type { World } from "#test/support/worker/world.ts";
import type { Requests } from "./requests-type.ts";

type DecisionRoute = Extract<Route, `${string} /api/buyer/assessments/:id/decisions${string}`>;

const ofSubmitted = (world: World) => ({ params: { id: world.submitted.assessmentId } });

/** Of decisions. */
export const decisionRequests: Pick<Requests, DecisionRoute> = {
  "GET /api/buyer/assessments/:id/decisions": ofSubmitted,
  // Reached means refused here: nobody ever saw this result.
  "POST /api/buyer/assessments/:id/decisions": (world) => ({
    ...ofSubmitted(world),
    body: { number: 9, basis: "never seen", outcome: "decline", reason: "Not for us", conditions: [] },
  }),
  // Reached means refused here: a decision that is final already cannot be settled.
  "POST /api/buyer/assessments/:id/decisions/settlement": (world) => ({
    ...ofSubmitted(world),
    body: { number: 1, confirmed: true, basis: "never seen", reason: "Seen" },
  }),
  "POST /api/buyer/assessments/:id/decisions/:number/telling": (world) => ({
    params: { id: world.submitted.assessmentId, number: "1" },
    body: { word: `${world.mark} word` },
  }),
  "GET /api/buyer/assessments/:id/decisions/:number/statement": (world) => ({
    params: { id: world.submitted.assessmentId, number: "1" },
  }),
  "GET /api/buyer/assessments/:id/decisions/:number/pdf": (world) => ({
    params: { id: world.submitted.assessmentId, number: "1" },
  }),
};
