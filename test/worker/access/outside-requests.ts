import { addDays, civilDateOf } from "#domain/civil-date.ts";
import type { World } from "#test/support/worker/world.ts";
import { randomIds } from "#worker/ports/ids.ts";
import type { Requests } from "./requests-type.ts";

const nextWeek = (): string => addDays(civilDateOf(Date.now()), 7);
const ofSubmitted = (world: World) => ({ params: { id: world.submitted.assessmentId } });

type OutsideRoute = Extract<keyof Requests, `${string}outside-access${string}` | `${string}/assessments/:id/log`>;

/** Requests about what somebody reads from outside. */
export const outsideRequests: Pick<Requests, OutsideRoute> = {
  "GET /api/outside-access": () => ({}),
  // Reached means refused here: it is nobody's to give back.
  "POST /api/outside-access/return": (world) => ({
    body: { orgId: world.buyer.orgId, assessmentId: world.draft.assessmentId },
  }),
  "GET /api/buyer/outside-access": (world) => ({ query: { assessment: world.submitted.assessmentId } }),
  "POST /api/buyer/outside-access": (world) => ({
    body: {
      email: `${randomIds.id("aud")}@audit.example`,
      name: "Ada Outside",
      assessmentIds: [world.submitted.assessmentId],
      until: nextWeek(),
      files: false,
      why: "Yearly audit",
    },
  }),
  // A revision that never was: the access must outlive the roles that may touch it.
  "PUT /api/buyer/outside-access/:id": (world) => ({
    params: { id: world.outsideAccessId },
    body: { until: nextWeek(), revision: 99 },
  }),
  "POST /api/buyer/outside-access/:id/removal": (world) => ({ params: { id: world.outsideAccessId } }),
  "GET /api/buyer/assessments/:id/log": ofSubmitted,
};
