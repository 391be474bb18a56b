import { ProblemError } from "#contract/problems.ts";
import type { Facet } from "#domain/access/roles.ts";
import type { OrgId, PersonId } from "#domain/ids.ts";
import type { Dependencies } from "#worker/dependencies.ts";
import { nudge } from "#worker/nudge.ts";
import type { FailedSignIn } from "#worker/ports/mail-job.ts";
import { auditEffects } from "#worker/storage/audit.ts";
import type { Effect } from "#worker/storage/commit.ts";
import { findPersonByEmail, listSides } from "./people.repository.ts";
import { findActedFor, isOpen, mayBeListed } from "./sessions-on-record.repository.ts";

interface OfSession {
  readonly personId: PersonId;
  readonly sessionId: string;
}

/** That somebody signed in, for the log of each side they belong to: any of them is open to that session. */
export async function signedInEffects(deps: Dependencies, { personId, sessionId }: OfSession): Promise<Effect[]> {
  const memberships = await listSides(deps.db, { personId, now: deps.clock.now() });
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

/** That a session of somebody ends, for the log of the side it acted for; stored before it ends, and only while it is there. */
export async function endedEffects(
  deps: Dependencies,
  { personId, id }: { readonly personId: PersonId; readonly id: string },
): Promise<Effect[]> {
  const side = await findActedFor(deps.db, { personId, id });
  if (side === undefined) return [];
  const audit = { action: "session.ended", subject: id } as const;
  const entry = { ...side, actor: personId, at: deps.clock.now(), from: deps.from, audit };
  return auditEffects(deps.db, entry, isOpen({ personId, id }));
}

/** Ends a session of somebody with a line in the log, once, however often it is asked for. */
export async function endOnRecord(
  deps: Dependencies,
  { ending, ...of }: { readonly personId: PersonId; readonly id: string; readonly ending: Effect },
): Promise<void> {
  const [first = ending, ...rest] = [...(await endedEffects(deps, of)), ending];
  await deps.db.batch([first, ...rest]);
}

/**
 * Gives what a code proves. That a wrong one was typed goes into the logs of whoever has the address, by way of the queue:
 * the answer takes as long for an address that nobody has.
 */
export async function triedOnRecord<Proof>(
  deps: Dependencies,
  { email, proving }: { readonly email: string; readonly proving: Promise<Proof> },
): Promise<Proof> {
  try {
    return await proving;
  } catch (error) {
    if (error instanceof ProblemError && error.code === "code-wrong") {
      const [id, at] = [deps.ids.id("log"), deps.clock.now()];
      await nudge(deps, { kind: "sign-in-failed", id, email, at, from: deps.from });
    }
    throw error;
  }
}

/** Lists a wrong code in the logs of whoever has the address, once for each side, however often it is told. */
export async function keepFailedSignIn(deps: Dependencies, failed: FailedSignIn): Promise<void> {
  const person = await findPersonByEmail(deps.db, failed.email);
  if (person === undefined) return;
  const { id, at, from } = failed;
  for (const { orgId, facet } of await listSides(deps.db, { personId: person.id, now: deps.clock.now() })) {
    const audit = { action: "sign-in.failed", subject: person.id } as const;
    const entry = { orgId, facet, actor: person.id, at, from, audit, id: `${id}.${facet}` };
    const [first, ...rest] = await auditEffects(
      deps.db,
      entry,
      mayBeListed({ orgId, facet, at, personId: person.id, leafId: entry.id }),
    );
    if (first) await deps.db.batch([first, ...rest]);
  }
}
