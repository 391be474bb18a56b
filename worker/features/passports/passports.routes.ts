import { type Mounted, on } from "#worker/http/routes.ts";
import { askForAccess, fetchEvidence, openEvidence, settleAccess } from "./access.usecases.ts";
import { lookAtPassport, publishPassport, revokePassport, viewAsked, viewDesk } from "./passports.usecases.ts";

/** A vendor's pages about itself, and who asks for more. */
export const passportRoutes: readonly Mounted[] = [
  on("GET /api/vendor/passports", viewDesk),
  on("GET /api/vendor/passports/:id/requests", (call, { params, query }) =>
    viewAsked(call, { passportId: params.id, ...query }),
  ),
  on("PUT /api/vendor/passports/:id", (call, { params, body }) => publishPassport(call, { ...params, ...body })),
  on("POST /api/vendor/passports/:id/revocation", (call, { params }) => revokePassport(call, params.id)),
  on("POST /api/vendor/passports/:id/requests/:requestId", (call, { params, body }) =>
    settleAccess(call, { passportId: params.id, id: params.requestId, ...body }),
  ),
];

/** What anybody with an address or a link may do; both travel in the body. */
export const publicPassportRoutes: readonly Mounted[] = [
  on("POST /api/passports/look", ({ deps }, { body }) => lookAtPassport(deps, body.address)),
  on("POST /api/passports/access", (visit, { body }) => askForAccess(visit, body)),
  on("POST /api/passports/evidence", ({ deps }, { body }) => openEvidence(deps, body.token)),
  on("POST /api/passports/file", ({ deps }, { body }) => fetchEvidence(deps, body)),
];
