import type { Facet } from "#domain/access/roles.ts";
import type { OrgId, PersonId } from "#domain/ids.ts";
import type { Dependencies } from "#worker/dependencies.ts";
import { auditEffects } from "#worker/storage/audit.ts";
import type { Effect } from "#worker/storage/commit.ts";
import { listMemberships } from "./people.repository.ts";
import { findActedFor, isOpen } from "./sessions-on-record.repository.ts";

interface OfSession {
  readonly personId: PersonId;
  readonly sessionId: string;
}

/** That somebody signed in, for the log of each side they belong to: any of them is open to that session. */
export async function signedInEffects(deps: Dependencies, { personId, sessionId }: OfSession): Promise<Effect[]> {
  const memberships = await listMemberships(deps.db, personId);
  const audit = { action: "session.started", subject: sessionId } as const;
  const each = memberships.map(({ orgId, facet }) =>
    auditEffects(deps.db, { orgId, facet, actor: personId, at: deps.clock.now(), from: deps.from, audit }),
  );
  return (await Promise.all(each)).flat();
}

/** That somebody acts for another side from now on, for the log of that side. */
export const switchedEffects = (
  deps: Dependencies,
  { personId, sessionId, ...side }: OfSession & { readonly orgId: OrgId; readonly facet: Facet },
): Promise<Effect[]> =>
  auditEffects(deps.db, {
    ...side,
    actor: personId,
    at: deps.clock.now(),
    from: deps.from,
    audit: { action: "session.switched", subject: sessionId },
  });

/** Ends a session of somebody, with a line in the log of the side it acted for, once, however often it is asked for. */
export async function endOnRecord(
  deps: Dependencies,
  { personId, id, ending }: { readonly personId: PersonId; readonly id: string; readonly ending: Effect },
): Promise<void> {
  const side = await findActedFor(deps.db, { personId, id });
  const entry = { actor: personId, at: deps.clock.now(), from: deps.from } as const;
  const audit = { action: "session.ended", subject: id } as const;
  const leaf = side ? await auditEffects(deps.db, { ...side, ...entry, audit }, isOpen({ personId, id })) : [];
  const [first = ending, ...rest] = [...leaf, ending];
  await deps.db.batch([first, ...rest]);
}
