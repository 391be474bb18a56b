import { done } from "#contract/view.ts";
import { personOf } from "#worker/features/identity/identity.routes.ts";
import { type Mounted, on } from "#worker/http/routes.ts";
import { acceptInvitation } from "./acceptance.usecases.ts";
import { lookAtInvitation, proveInvitedAddress } from "./invitations.usecases.ts";

/** The vendor's way in: the token travels in the body, never in an address. */
export const invitationRoutes: readonly Mounted[] = [
  on("POST /api/invitations/look", ({ deps }, { body: { token } }) => lookAtInvitation(deps, token)),
  on("POST /api/invitations/sign-in", async (visit, { body: { token } }) => {
    await proveInvitedAddress(visit.deps, { token, nonce: visit.newNonce() });
    return done;
  }),
  on("POST /api/invitations/accept", (visit, { body: wanted }) =>
    acceptInvitation(visit.deps, { person: personOf(visit), wanted }),
  ),
];
