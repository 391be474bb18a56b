import type { World } from "#test/support/worker/world.ts";

const ofSubmitted = (world: World) => ({ params: { id: world.submitted.assessmentId } });

/** Of the ways out of a request. */
export const exitRequests = {
  // It is decided: nothing of it can end, so that it stays with whoever comes after.
  "POST /api/buyer/assessments/:id/cancellation": (world: World) => ({
    ...ofSubmitted(world),
    body: { reason: "Not needed" },
  }),
  "PUT /api/buyer/assessments/:id/due-date": (world: World) => ({
    params: { id: world.draft.assessmentId },
    body: { dueOn: "2027-01-31" },
  }),
  "PUT /api/buyer/assessments/:id/asked": (world: World) => ({
    params: { id: world.submitted.assessmentId },
    body: { vendorLegalName: "Other Ltd", product: "Other", purpose: "Care", uses: [] },
  }),
  "POST /api/buyer/assessments/:id/changes/withdrawal": ofSubmitted,
  "POST /api/buyer/assessments/:id/changes/closing": (world: World) => ({
    ...ofSubmitted(world),
    body: { reason: "Nobody answers" },
  }),
  "POST /api/buyer/assessments/:id/reopening": (world: World) => ({ ...ofSubmitted(world), body: { dueOn: null } }),
  "PUT /api/buyer/assessments/:id/archive": (world: World) => ({ ...ofSubmitted(world), body: { archived: false } }),
  "POST /api/vendor/requests/:id/refusal": (world: World) => ({
    params: { id: world.submitted.requestId },
    body: { reason: "Not for us" },
  }),
};
