import type { IntakePage } from "#contract/intake.ts";
import { fail } from "#contract/problems.ts";
import { askPage } from "#domain/access/page-link.ts";
import { isOfDomains } from "#domain/intake/may-ask.ts";
import type { Person } from "#worker/call.ts";
import type { Dependencies } from "#worker/dependencies.ts";
import { listMemberships } from "#worker/features/identity/people.repository.ts";
import { withinLimit } from "#worker/features/identity/rate-limit.repository.ts";
import { mailSignIn } from "#worker/features/identity/sign-in.usecases.ts";
import type { Asking } from "#worker/http/visit.ts";
import { findDoorAt, type OpenDoor } from "./doors.repository.ts";

/** The page of an address; refuses one that was closed or has another link by now. */
export const doorAt = async (deps: Dependencies, address: string): Promise<OpenDoor> =>
  (await findDoorAt(deps.db, address)) ?? fail("intake-closed");

/** Whose page it is, and whose addresses may ask there; a link that ended says nothing of either. */
export async function lookAtPage(deps: Dependencies, address: string): Promise<IntakePage> {
  const { orgName, domains } = await doorAt(deps, address);
  return { orgName, domains };
}

/** Has a sign-in mailed to an address of the organisation's own domains, and to no other. */
export async function proveAsker(
  deps: Dependencies,
  of: Asking & { readonly email: string; readonly page: string; readonly address: string },
): Promise<void> {
  const { domains } = await doorAt(deps, of.page);
  if (!isOfDomains(of.email, domains)) fail("intake-other-domain");
  if (!(await withinLimit(deps, "sign-in-asked", of.address))) fail("too-many-requests");
  await mailSignIn(deps, { email: of.email, nonce: of.nonce, mail: of.mail, invited: true, to: askPage(of.page) });
}

/** Whoever belongs to the organisation may ask too, whatever their address is. */
export async function refuseStranger(
  deps: Dependencies,
  of: { readonly person: Person; readonly door: OpenDoor },
): Promise<void> {
  const { person, door } = of;
  if (isOfDomains(person.email, door.domains)) return;
  const memberships = await listMemberships(deps.db, person.personId);
  if (!memberships.some(({ orgId, facet }) => orgId === door.orgId && facet === "buyer")) fail("intake-other-domain");
}
