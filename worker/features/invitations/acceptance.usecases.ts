import type { AcceptInvitation } from "#contract/identity.schema.ts";
import { fail } from "#contract/problems.ts";
import type { Role } from "#domain/access/roles.ts";
import type { OrgId, RequestId } from "#domain/ids.ts";
import type { Person } from "#worker/call.ts";
import type { Dependencies } from "#worker/dependencies.ts";
import { failIfOver } from "#worker/features/assessments/over.ts";
import { cameEffect, firstOwnerEffect } from "#worker/features/identity/membership.repository.ts";
import { listMemberships, renameEffect } from "#worker/features/identity/people.repository.ts";
import { actForEffect } from "#worker/features/identity/sessions.repository.ts";
import { lifetimeOf } from "#worker/features/identity/sign-in.usecases.ts";
import { filesOpenEntries } from "#worker/features/outside/files-entry.ts";
import { findRequestTo } from "#worker/features/requests/request-to.repository.ts";
import { commit, type Effect } from "#worker/storage/commit.ts";
import { refusalOf } from "#worker/storage/constraint.ts";
import { acceptedEffects, type FoundInvitation, organisationEffect, requestEffect } from "./invitations.repository.ts";
import { invitationOf } from "./invitations.usecases.ts";

interface Guest {
  readonly person: Person;
  readonly invitation: FoundInvitation;
}

/** Starts answering: the invited person, and nobody else, brings in a vendor organisation and gets its request. */
export async function acceptInvitation(
  deps: Dependencies,
  of: { person: Person; wanted: AcceptInvitation },
): Promise<{ requestId: RequestId }> {
  const { person, wanted } = of;
  const invitation = await invitationOf(deps, { way: wanted, person });
  if (invitation.email !== person.email) fail("invitation-for-another-address");
  const standing = await reopen(deps, { person, invitation });
  if (standing) return standing;
  failIfOver(invitation);
  if (wanted.orgId !== undefined && !(await mayBringIn(deps, { person, orgId: wanted.orgId }))) fail("not-found");
  try {
    return await begin(deps, { person, wanted, invitation });
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal !== "already-there" && refusal !== "stale-revision") throw error;
    // Two taps at the same moment: the second one gets what the first one made. Else it was recalled meanwhile.
    return (await reopen(deps, { person, invitation })) ?? fail("invitation-expired");
  }
}

/** The request that stands already, for somebody who belongs to the organisation that gives it. */
async function reopen(
  deps: Dependencies,
  { person, invitation }: Guest,
): Promise<{ requestId: RequestId } | undefined> {
  const standing = await findRequestTo(deps.db, invitation);
  if (standing === undefined) return undefined;
  if (!(await sellsFor(deps, { person, orgId: standing.orgId }))) fail("not-found");
  await deps.db.batch(actForVendor(deps, person, standing.orgId));
  return { requestId: standing.id };
}

interface Vendor {
  readonly person: Person;
  readonly orgId: OrgId;
}

const sellsFor = async (deps: Dependencies, of: Vendor): Promise<boolean> => (await roleAt(deps, of)) !== undefined;

/** A guest would get a request that they see nothing of. */
const mayBringIn = async (deps: Dependencies, of: Vendor): Promise<boolean> =>
  ["owner", "contributor"].includes((await roleAt(deps, of)) ?? "");

async function roleAt({ db }: Dependencies, { person, orgId }: Vendor): Promise<Role | undefined> {
  const memberships = await listMemberships(db, person.personId);
  return memberships.find((one) => one.facet === "vendor" && one.orgId === orgId)?.role;
}

async function begin(
  deps: Dependencies,
  { person, wanted, invitation }: Guest & { readonly wanted: AcceptInvitation },
): Promise<{ requestId: RequestId }> {
  const { db, ids, clock } = deps;
  const now = clock.now();
  const orgId = wanted.orgId ?? ids.id("org");
  const id = ids.id("rsp");
  const { buyerOrgId, assessmentId } = invitation;
  const rename = renameEffect(db, { personId: person.personId, name: wanted.yourName });
  await commit(db, {
    orgId,
    facet: "vendor",
    actor: person.personId,
    at: now,
    from: deps.from,
    audit: { action: "invitation.accepted", subject: assessmentId },
    alsoFor: { orgId: buyerOrgId, subject: assessmentId },
    effects: [
      ...(wanted.orgId === undefined ? newOrganisation(deps, { orgId, person, invitation, now }) : []),
      requestEffect(db, { orgId, id, buyerOrgId, assessmentId, now }),
      ...acceptedEffects(db, { orgId: buyerOrgId, assessmentId, email: person.email, now }),
      ...(await filesOpenEntries(deps, { buyerOrgId, assessmentId, orgId, requestId: id, at: now })),
      ...actForVendor(deps, person, orgId),
      ...(person.name === person.email ? [rename] : []),
    ],
  });
  return { requestId: id };
}

function actForVendor({ db, clock }: Dependencies, person: Person, orgId: OrgId): [Effect, Effect] {
  const { sessionId, personId } = person;
  const [now, facet] = [clock.now(), "vendor" as const];
  return [
    actForEffect(db, { sessionId, orgId, facet, expiresAt: now + lifetimeOf(facet) }),
    cameEffect(db, { orgId, personId, facet, now }),
  ];
}

function newOrganisation(
  { db }: Dependencies,
  of: { orgId: OrgId; person: Person; invitation: FoundInvitation; now: number },
): Effect[] {
  const { orgId, person, invitation, now } = of;
  return [
    organisationEffect(db, { id: orgId, name: invitation.vendorName, legalName: invitation.vendorLegalName, now }),
    firstOwnerEffect(db, { orgId, facet: "vendor", personId: person.personId, now }),
  ];
}
