import { fail } from "#contract/problems.ts";
import type { Facet } from "#domain/access/roles.ts";
import type { PersonId } from "#domain/ids.ts";
import type { Dependencies } from "#worker/dependencies.ts";
import { sha256Hex } from "#worker/ports/hash.ts";
import { readCode } from "#worker/ports/ids.ts";
import type { Effect } from "#worker/storage/commit.ts";
import { findPersonByEmail, listMemberships, type PersonRow, personEffect } from "./people.repository.ts";
import { takeOne } from "./rate-limit.repository.ts";
import { endSessionEffect, sessionEffect } from "./sessions.repository.ts";
import { consumeCode, consumeLink, countTry, findSignIn } from "./sign-in.repository.ts";
import { endedEffects, signedInEffects } from "./sign-ins-on-record.ts";

const day = 86_400_000;
/** How long a session lives at most: a buyer's a day, a vendor's a week (security D4, 7). */
export const lifetimeOf = (facet: Facet | null): number => (facet === "buyer" ? day : 7 * day);

const quarterHour = 15 * 60_000;

export const linkHash = (token: string): Promise<string> => sha256Hex(`v1:login:${token}`);
export const codeHash = (of: { email: string; code: string }): Promise<string> =>
  sha256Hex(`v1:code:${of.email}:${of.code}`);
export const nonceHashOf = (nonce: string): Promise<string> => sha256Hex(`v1:nonce:${nonce}`);

/** Asks for a sign-in mail. The same work whatever the address, so that nobody learns who has an account. */
export async function startSignIn(
  deps: Dependencies,
  of: { email: string; to: string | undefined; address: string; nonce: string },
): Promise<void> {
  const { db, clock } = deps;
  const calm = await deps.allowAddress(of.address);
  const inLimit = await takeOne(db, { key: `sign-in:${of.email}`, now: clock.now(), windowMs: quarterHour, most: 5 });
  if (!calm || !inLimit) fail("too-many-requests");
  const nonceHash = await nonceHashOf(of.nonce);
  const way = of.to === undefined ? {} : { to: of.to };
  await deps.enqueue({ kind: "sign-in", email: of.email, nonceHash, invited: false, ...way });
}

/** The address behind a link, if this browser asked for it; "code-needed" burns nothing. */
export async function proveByLink(
  deps: Dependencies,
  of: { token: string; nonce: string | undefined },
): Promise<string | "code-needed"> {
  const now = deps.clock.now();
  const tokenHash = await linkHash(of.token);
  const pending = await findSignIn(deps.db, { tokenHash, now });
  if (pending === undefined) fail("sign-in-expired");
  const nonceHash = await nonceHashOf(of.nonce ?? "");
  if (nonceHash !== pending.nonceHash) return "code-needed";
  return (await consumeLink(deps.db, { tokenHash, nonceHash, now })) ?? fail("sign-in-expired");
}

/** The address, once its code was typed; five wrong codes use the sign-in up. */
export async function proveByCode(deps: Dependencies, of: { email: string; code: string }): Promise<string> {
  const now = deps.clock.now();
  if (!(await countTry(deps.db, { email: of.email, now }))) fail("sign-in-expired");
  const hash = await codeHash({ email: of.email, code: readCode(of.code) ?? "" });
  const good = await consumeCode(deps.db, { email: of.email, codeHash: hash, now });
  return good ? of.email : fail("code-wrong");
}

export interface OpenedSession {
  readonly token: string;
  readonly maxAgeSeconds: number;
}

/** A new session for a proven address; the session the browser had before ends. */
export async function openSession(
  deps: Dependencies,
  of: { email: string; agent: string; before: { personId: PersonId; sessionId: string } | undefined },
): Promise<OpenedSession> {
  const { db, ids, clock } = deps;
  const known = await findPersonByEmail(db, of.email);
  // Somebody new gives a name when accepting an invitation.
  const person: PersonRow = known ?? { id: ids.id("psn"), email: of.email, name: of.email };
  const member = known === undefined ? undefined : (await listMemberships(db, person.id))[0];
  const [token, now] = [ids.token(), clock.now()];
  const lifetime = lifetimeOf(member?.facet ?? null);
  const session = {
    tokenHash: await sha256Hex(token),
    id: ids.id("ses"),
    personId: person.id,
    agent: of.agent.slice(0, 200),
    orgId: member?.orgId ?? null,
    facet: member?.facet ?? null,
    now,
    expiresAt: now + lifetime,
  };
  const effects: Effect[] = [personEffect(db, { ...person, now }), sessionEffect(db, session)];
  const over = of.before && { personId: of.before.personId, id: of.before.sessionId };
  if (over) effects.push(...(await endedEffects(deps, over)), endSessionEffect(db, over));
  if (member) {
    effects.push(...(await signedInEffects(deps, { personId: person.id, sessionId: session.id })));
  }
  const [first, ...rest] = effects;
  if (first) await db.batch([first, ...rest]);
  return { token, maxAgeSeconds: lifetime / 1000 };
}
