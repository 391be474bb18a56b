import type { World } from "#test/support/worker/world.ts";

/** Of what happened after a decision. */
export const askAgainRequests = {
  "GET /api/buyer/assessments/:id/ask-again": (world: World) => ({ params: { id: world.submitted.assessmentId } }),
  "POST /api/buyer/assessments/:id/ask-again/:reasonId": (world: World) => ({
    params: { id: world.submitted.assessmentId, reasonId: world.reasonId },
    body: { as: "open" } as const,
  }),
  // A request about it is running: nothing is decided that could be asked again.
  "POST /api/buyer/vendor-products/:id/change": (world: World) => ({
    params: { id: world.productId },
    body: { what: "model", word: "Another supplier" } as const,
  }),
  "POST /api/vendor/requests/:id/change": (world: World) => ({
    params: { id: world.submitted.requestId },
    body: { what: "service", word: "It decides by itself now" } as const,
  }),
};
