import type { SaveMember } from "#contract/identity.schema.ts";
import type { MemberView } from "#contract/identity.ts";
import { fail } from "#contract/problems.ts";
import type { Role } from "#domain/access/roles.ts";
import type { PersonId } from "#domain/ids.ts";
import type { Call, Caller } from "#worker/call.ts";

import { refusalOf } from "#worker/storage/constraint.ts";
import { assertOwnerLeft, listMembers, memberEffect } from "./members.repository.ts";
import { findPersonByEmail, personEffect } from "./people.repository.ts";
import { endSessionsForEffect } from "./sessions.repository.ts";

export const viewMembers = ({ deps, principal }: Caller): Promise<MemberView[]> => listMembers(deps.db, principal);

/** Adds a member, changes a role, or removes somebody, whose sessions for this organisation end with it. */
export async function saveMember(call: Call<MemberView>, wanted: SaveMember): Promise<MemberView> {
  const { deps, principal } = call;
  const { db, ids } = deps;
  const { orgId, facet } = principal;
  if (wanted.facet !== facet) fail("not-found");
  const all = await listMembers(db, principal);
  const known = await findPersonByEmail(db, wanted.email);
  const person = known ?? { id: ids.id("psn"), email: wanted.email, name: wanted.name };
  keepAnOwner(all, { personId: person.id, wanted });
  const [now, role] = [call.at, wanted.role as Role];
  const membership = { orgId, facet, personId: person.id };
  const { status } = wanted;
  return call
    .commit({
      effects: [
        personEffect(db, { ...person, now }),
        memberEffect(db, { ...membership, role, status, now }),
        ...(status === "removed" ? [endSessionsForEffect(db, membership)] : []),
        // Two owners may give it up at the same moment: only the batch knows who was second.
        ...(isOwner(wanted) ? [] : assertOwnerLeft(db, { orgId, facet })),
      ],
      audit: { action: "member.saved", subject: person.id, details: { role, status } },
      result: { personId: person.id, name: person.name, email: person.email, role, status },
    })
    .catch(refuseLastOwner);
}

function keepAnOwner(all: readonly MemberView[], change: { personId: PersonId; wanted: SaveMember }): void {
  const others = all.filter((one) => isOwner(one) && one.personId !== change.personId);
  if (!isOwner(change.wanted) && others.length === 0) fail("last-owner");
}

const isOwner = (one: { role: string; status: string }): boolean => one.role === "owner" && one.status === "active";

function refuseLastOwner(error: unknown): never {
  if (refusalOf(error) === "stale-revision") fail("last-owner");
  throw error;
}
