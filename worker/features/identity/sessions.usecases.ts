import type { SessionView } from "#contract/identity.ts";
import { fail } from "#contract/problems.ts";
import type { Facet } from "#domain/access/roles.ts";
import type { OrgId, PersonId } from "#domain/ids.ts";
import type { Person, Principal } from "#worker/call.ts";
import type { Dependencies } from "#worker/dependencies.ts";
import type { Visit } from "#worker/http/visit.ts";
import { cameEffect } from "./membership.repository.ts";
import { listSides } from "./people.repository.ts";
import { actForEffect, endSessionEffect } from "./sessions.repository.ts";
import { lifetimeOf } from "./sign-in.usecases.ts";
import { endOnRecord, switchedEffects } from "./sign-ins-on-record.ts";

/** Who is signed in and for whom they may act. */
export async function viewSession(
  deps: Dependencies,
  who: { person: Person | undefined; principal: Principal | undefined },
): Promise<SessionView> {
  const demo = deps.settings.DEMO === "on";
  if (who.person === undefined) return { person: null, current: null, memberships: [], demo };
  const { name, email, personId } = who.person;
  const memberships = await listSides(deps.db, { personId, now: deps.clock.now() });
  const current = memberships.find((one) => one.orgId === who.principal?.orgId && one.facet === who.principal.facet);
  return { person: { id: personId, name, email }, current: current ?? null, memberships, demo };
}

/** Acts for another organisation from now on. */
export async function actFor(
  deps: Dependencies,
  of: { person: Person; orgId: OrgId; facet: Facet; keyEffects: Visit["keyEffects"] },
): Promise<SessionView> {
  const { person, orgId, facet, keyEffects } = of;
  const at = deps.clock.now();
  const memberships = await listSides(deps.db, { personId: person.personId, now: at });
  const member = memberships.find((one) => one.orgId === orgId && one.facet === facet) ?? fail("not-found");
  const { name, email } = person;
  const view: SessionView = {
    person: { id: person.personId, name, email },
    current: member,
    memberships,
    demo: deps.settings.DEMO === "on",
  };
  await deps.db.batch([
    actForEffect(deps.db, { sessionId: person.sessionId, orgId, facet, expiresAt: at + lifetimeOf(facet) }),
    cameEffect(deps.db, { orgId, personId: person.personId, facet, now: at }),
    ...(await switchedEffects(deps, { ...person, orgId, facet })),
    ...(await keyEffects(view)),
  ]);
  return view;
}

/** Ends one of a person's own sessions; ending one that is gone is fine. */
export async function endSession(deps: Dependencies, of: { personId: PersonId; id: string }): Promise<void> {
  await endOnRecord(deps, { ...of, ending: endSessionEffect(deps.db, of) });
}
