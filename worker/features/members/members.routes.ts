import { type Mounted, on } from "#worker/http/routes.ts";
import { saveMember, viewMembers } from "./members.usecases.ts";

/** Who belongs to a buyer. */
export const buyerMemberRoutes: readonly Mounted[] = [
  on("GET /api/buyer/members", (call, { query }) => viewMembers(call, query)),
  on("PUT /api/buyer/members", (call, { body }) => saveMember(call, body)),
];

/** Who belongs to a vendor. */
export const vendorMemberRoutes: readonly Mounted[] = [
  on("GET /api/vendor/members", (call, { query }) => viewMembers(call, query)),
  on("PUT /api/vendor/members", (call, { body }) => saveMember(call, body)),
];
