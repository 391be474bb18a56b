import type { Route } from "#domain/access/permissions.ts";
import type { World } from "#test/support/worker/world.ts";
import type { Requests } from "./requests-type.ts";

type PolicyRoute = Extract<Route, `${string} /api/buyer/policies${string}`>;

const plain = () => ({});
const ofPolicyProposal = (world: World) => ({ params: { id: world.policyProposalId } });

/** Of the constants of the score. */
export const policyRequests: Pick<Requests, PolicyRoute> = {
  "GET /api/buyer/policies": plain,
  "POST /api/buyer/policies/effect": () => ({ body: { policy: {} } }),
  // Reached means refused here: one waits already, nothing is published that was not tried, and so many do not move.
  "POST /api/buyer/policies/proposals": () => ({ body: { base: 1, policy: {}, reason: "Another" } }),
  "POST /api/buyer/policies/proposals/:id/settlement": (world) => ({
    ...ofPolicyProposal(world),
    body: { published: true },
  }),
  "POST /api/buyer/policies/moves": () => ({
    body: { version: 1, expected: 99, scope: { questionnaireId: null, version: null, undecidedOnly: false } },
  }),
  "POST /api/buyer/policies/rescoring": plain,
  "POST /api/buyer/policies/proposals/:id/trial": ofPolicyProposal,
};
