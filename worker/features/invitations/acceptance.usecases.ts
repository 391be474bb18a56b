import type { AcceptInvitation } from "#contract/identity.schema.ts";
import { fail } from "#contract/problems.ts";
import type { Dependencies } from "#worker/dependencies.ts";
import { memberEffect } from "#worker/features/identity/members.repository.ts";
import { listMemberships, renameEffect } from "#worker/features/identity/people.repository.ts";
import { actForEffect } from "#worker/features/identity/sessions.repository.ts";
import { lifetimeOf } from "#worker/features/identity/sign-in.usecases.ts";
import type { Person } from "#worker/http/app-env.ts";
import { auditEffect, commit, type Effect } from "#worker/storage/commit.ts";
import {
  acceptedEffect,
  type FoundInvitation,
  findResponseTo,
  organisationEffect,
  responseEffect,
} from "./invitations.repository.ts";
import { invitationOf } from "./invitations.usecases.ts";

/** Starts answering: the invited person, and nobody else, brings in a vendor organisation and gets its response. */
export async function acceptInvitation(
  deps: Dependencies,
  of: { person: Person; wanted: AcceptInvitation },
): Promise<{ requestId: string }> {
  const { person, wanted } = of;
  const invitation = await invitationOf(deps, wanted.token);
  if (invitation.email !== person.email) fail("invitation-for-another-address");
  const mine = (await listMemberships(deps.db, person.personId)).filter(({ facet }) => facet === "vendor");
  const earlier = await findResponseTo(deps.db, invitation);
  if (earlier) return reopen(deps, { person, earlier, isMember: mine.some(({ orgId }) => orgId === earlier.orgId) });
  if (wanted.orgId !== undefined && !mine.some(({ orgId }) => orgId === wanted.orgId)) fail("not-found");
  return begin(deps, { person, wanted, invitation });
}

async function reopen(
  deps: Dependencies,
  of: { person: Person; earlier: { id: string; orgId: string }; isMember: boolean },
): Promise<{ requestId: string }> {
  if (!of.isMember) fail("not-found");
  await deps.db.batch([actForVendor(deps, of.person, of.earlier.orgId)]);
  return { requestId: of.earlier.id };
}

interface Beginning {
  readonly person: Person;
  readonly wanted: AcceptInvitation;
  readonly invitation: FoundInvitation;
}

async function begin(deps: Dependencies, { person, wanted, invitation }: Beginning): Promise<{ requestId: string }> {
  const { db, ids, clock } = deps;
  const now = clock.now();
  const orgId = wanted.orgId ?? ids.id("org");
  const requestId = ids.id("rsp");
  const { buyerOrgId, assessmentId } = invitation;
  const audit = { action: "invitation.accepted", subject: assessmentId };
  await commit(db, {
    orgId,
    actor: person.personId,
    at: now,
    audit,
    effects: [
      ...(wanted.orgId === undefined
        ? newOrganisation(deps, {
            orgId,
            person,
            invitation,
            now,
          })
        : []),
      responseEffect(db, {
        orgId,
        id: requestId,
        buyerOrgId,
        assessmentId,
        now,
      }),
      acceptedEffect(db, {
        orgId: buyerOrgId,
        assessmentId,
        now,
      }),
      actForVendor(deps, person, orgId),
      ...(person.name === person.email
        ? [
            renameEffect(db, {
              personId: person.personId,
              name: wanted.yourName,
            }),
          ]
        : []),
      (
        await auditEffect(db, {
          orgId: buyerOrgId,
          actor: person.personId,
          at: now,
          audit,
        })
      ).effect,
    ],
  });
  return { requestId };
}

const actForVendor = ({ db, clock }: Dependencies, person: Person, orgId: string): Effect =>
  actForEffect(db, {
    sessionId: person.sessionId,
    orgId,
    facet: "vendor",
    expiresAt: clock.now() + lifetimeOf("vendor"),
  });

function newOrganisation(
  { db }: Dependencies,
  of: { orgId: string; person: Person; invitation: FoundInvitation; now: number },
): Effect[] {
  const { orgId, person, invitation, now } = of;
  return [
    organisationEffect(db, { id: orgId, name: invitation.vendorName, legalName: invitation.vendorLegalName, now }),
    memberEffect(db, { orgId, facet: "vendor", personId: person.personId, role: "owner", status: "active", now }),
  ];
}
