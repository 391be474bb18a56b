import { personOf } from "#worker/features/identity/identity.routes.ts";
import { type Mounted, on } from "#worker/http/routes.ts";
import { changeDay } from "./changing.usecases.ts";
import { giveBackOutside, takeBackOutside } from "./ending.usecases.ts";
import { giveOutside } from "./giving.usecases.ts";
import { listAccess } from "./outside.repository.ts";
import { listOwnReadings } from "./reading.repository.ts";

/** Who from outside reads which assessments of a buyer. */
export const outsideRoutes: readonly Mounted[] = [
  on("GET /api/buyer/outside-access", ({ deps, principal, at }, { query }) =>
    listAccess(deps.db, { ...query, orgId: principal.orgId, now: at }),
  ),
  on("POST /api/buyer/outside-access", (call, { body }) => giveOutside(call, body)),
  on("PUT /api/buyer/outside-access/:id", (call, { params, body }) => changeDay(call, { ...params, ...body })),
  on("POST /api/buyer/outside-access/:id/removal", (call, { params }) => takeBackOutside(call, params.id)),
];

/** What somebody reads from outside, for themselves. */
export const ownOutsideRoutes: readonly Mounted[] = [
  on("GET /api/outside-access", (visit, { query }) =>
    listOwnReadings(visit.deps.db, { ...query, personId: personOf(visit).personId, now: visit.deps.clock.now() }),
  ),
  on("POST /api/outside-access/return", (visit, { body }) =>
    giveBackOutside(visit, { ...body, person: personOf(visit) }),
  ),
];
