import { done } from "#contract/view.ts";
import { personOf, signInAs } from "#worker/features/identity/identity.routes.ts";
import { type Mounted, on } from "#worker/http/routes.ts";
import { acceptInvitation } from "./acceptance.usecases.ts";
import { listInvitations, lookAtInvitation, proveByInvitedCode, proveInvitedAddress } from "./invitations.usecases.ts";
import { renewInvitation } from "./renewing.usecases.ts";

/** The vendor's way in: the token travels in the body, never in an address. */
export const invitationRoutes: readonly Mounted[] = [
  on("GET /api/invitations", (visit) => listInvitations(visit.deps, personOf(visit))),
  on("POST /api/invitations/look", ({ deps, person }, { body: way }) => lookAtInvitation(deps, { way, person })),
  on("POST /api/invitations/renewal", async ({ deps, address, person }, { body: way }) => {
    await renewInvitation(deps, { way, person, address });
    return done;
  }),
  on("POST /api/invitations/sign-in", async (visit, { body: { token } }) => {
    await proveInvitedAddress(visit.deps, { token, address: visit.address, ...(await visit.asking()) });
    return done;
  }),
  on("POST /api/invitations/code", async (visit, { body: typed }) => {
    await signInAs(
      visit,
      await proveByInvitedCode(visit.deps, { ...typed, nonce: visit.nonce, address: visit.address }),
    );
    return done;
  }),
  on("POST /api/invitations/accept", (visit, { body: wanted }) =>
    acceptInvitation(visit.deps, { person: personOf(visit), wanted }),
  ),
];
