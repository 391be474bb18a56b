import type { Route } from "#domain/access/permissions.ts";
import type { World } from "#test/support/worker/world.ts";
import type { Requests } from "./requests-type.ts";

type AssignmentRoute = Extract<
  Route,
  `${string}/reviewers${string}` | `${string}/workload` | `${string}/two-reviewers${string}`
>;

const of = (world: World) => ({ params: { id: world.submitted.assessmentId } });

/** Of who reviews what, and of two who judge without seeing each other. */
export const assignmentRequests: Pick<Requests, AssignmentRoute> = {
  // Nobody, as it is: who may review the worlds of the matrix stays the same for everybody after.
  "PUT /api/buyer/assessments/:id/reviewers": (world) => ({
    ...of(world),
    body: { seen: [], reviewers: [] },
  }),
  "POST /api/buyer/assessments/:id/reviewers/taking": (world) => ({ ...of(world), body: { inPlaceOf: null } }),
  "POST /api/buyer/assessments/:id/reviewers/handing-back": (world) => ({ ...of(world), body: { reason: "" } }),
  "POST /api/buyer/reviewers": (world) => ({
    body: {
      assessmentIds: [world.draft.assessmentId],
      personIds: [world.buyer.owner.personId],
      lookBy: null,
      inPlace: true,
    },
  }),
  "GET /api/buyer/assessments/:id/two-reviewers": of,
  "POST /api/buyer/assessments/:id/two-reviewers/handing-in": of,
  "POST /api/buyer/assessments/:id/two-reviewers/taking-back": of,
  "PUT /api/buyer/assessments/:id/two-reviewers/:kind/:subject": (world) => ({
    params: { ...of(world).params, kind: "answer", subject: "ai-policy" },
    body: { round: 1, chosen: "first", reason: "Read again" },
  }),
  "GET /api/buyer/workload": () => ({}),
};
