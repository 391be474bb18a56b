import { fail } from "#contract/problems.ts";
import type { Facet } from "#domain/access/roles.ts";
import type { PersonId } from "#domain/ids.ts";
import type { Dependencies } from "#worker/dependencies.ts";
import type { Asking } from "#worker/http/visit.ts";
import { sha256Hex } from "#worker/ports/hash.ts";
import { readCode } from "#worker/ports/ids.ts";
import type { Effect } from "#worker/storage/commit.ts";
import { refusalOf } from "#worker/storage/constraint.ts";
import { cameEffect } from "./membership.repository.ts";
import { findPersonByEmail, listSides, type PersonRow, personEffect } from "./people.repository.ts";
import { withinLimit } from "./rate-limit.repository.ts";
import { endSessionEffect, sessionEffect } from "./sessions.repository.ts";
import { countTry, findSignIn, isCodeGood, useCodeEffects, useLinkEffects } from "./sign-in.repository.ts";
import { endedEffects, signedInEffects } from "./sign-ins-on-record.ts";

const day = 86_400_000;
/** How long a session lives at most: a buyer's a day, a vendor's a week (security D4, 7). */
export const lifetimeOf = (facet: Facet | null): number => (facet === "buyer" ? day : 7 * day);

export const linkHash = (token: string): Promise<string> => sha256Hex(`v1:login:${token}`);
export const codeHash = (of: { email: string; code: string }): Promise<string> =>
  sha256Hex(`v1:code:${of.email}:${of.code}`);
const nonceHashOf = (nonce: string): Promise<string> => sha256Hex(`v1:nonce:${nonce}`);

/**
 * Asks for a sign-in mail. The same work and the same answer whatever the address, and whether or not a further mail goes out:
 * nobody learns who has an account, and nobody keeps anybody from signing in by asking for them.
 */
export async function startSignIn(
  deps: Dependencies,
  of: Asking & { email: string; to: string | undefined; address: string },
): Promise<void> {
  if (!(await withinLimit(deps, "sign-in-asked", of.address))) fail("too-many-requests");
  const way = of.to === undefined ? {} : { to: of.to };
  await mailSignIn(deps, { email: of.email, nonce: of.nonce, mail: of.mail, invited: false, ...way });
}

/** Has a sign-in mailed, unless so many were that a good code is in the mailbox already. */
export async function mailSignIn(
  deps: Dependencies,
  { nonce, mail, ...signIn }: Asking & { email: string; invited: boolean; to?: string },
): Promise<void> {
  const { email } = signIn;
  if (!(await withinLimit(deps, "sign-in-mailed", email))) return;
  const isUsual = await withinLimit(deps, "sign-in-mailed-in-a-day", email);
  if (!isUsual && !(await withinLimit(deps, "sign-in-mailed-beyond", email))) return;
  await deps.enqueue({ kind: "sign-in", id: `sin_${mail}`, nonceHash: await nonceHashOf(nonce), ...signIn });
}

/** An address somebody proved, and what uses the proof up: stored with the session, so that neither is there alone. */
export interface Proven {
  readonly email: string;
  readonly used: readonly Effect[];
}

/** The address behind a link, if this browser asked for it; "code-needed" burns nothing. */
export async function proveByLink(
  deps: Dependencies,
  of: { token: string; nonce: string | undefined },
): Promise<Proven | "code-needed"> {
  const now = deps.clock.now();
  const tokenHash = await linkHash(of.token);
  const pending = await findSignIn(deps.db, { tokenHash, now });
  if (pending === undefined) fail("sign-in-expired");
  const nonceHash = await nonceHashOf(of.nonce ?? "");
  if (nonceHash !== pending.nonceHash) return "code-needed";
  return { email: pending.email, used: useLinkEffects(deps.db, { tokenHash, nonceHash, now }) };
}

export interface TypedCode {
  readonly email: string;
  readonly code: string;
  /** What the browser got when it asked, if it did. */
  readonly nonce: string | undefined;
  /** Where the try comes from. */
  readonly address: string;
}

/**
 * The address, once a code that was mailed to it was typed, in any browser. A browser that asked has five tries of its own;
 * tries elsewhere count against whoever makes them, so that nobody can use up somebody else's code.
 */
export async function proveByCode(deps: Dependencies, { email, code, nonce, address }: TypedCode): Promise<Proven> {
  const now = deps.clock.now();
  const trier = await countTry(deps.db, { email, nonceHash: await nonceHashOf(nonce ?? ""), now });
  if (trier === "asked-and-tried-out") fail("sign-in-expired");
  if (trier === "another-browser" && !(await withinLimit(deps, "code-tried", address))) fail("too-many-requests");
  const by = { email, codeHash: await codeHash({ email, code: readCode(code) ?? "" }), now };
  if (!(await isCodeGood(deps.db, by))) fail("code-wrong");
  return { email, used: useCodeEffects(deps.db, by) };
}

/** Of any number who come with one link or code at the same moment, one gets in. */
function refuseUsed(error: unknown): never {
  if (refusalOf(error) === "stale-revision") fail("sign-in-expired");
  throw error;
}

export interface OpenedSession {
  readonly token: string;
  readonly maxAgeSeconds: number;
}

/** A new session for a proven address; the session the browser had before ends. */
export async function openSession(
  deps: Dependencies,
  of: {
    email: string;
    agent: string;
    before: { personId: PersonId; sessionId: string } | undefined;
    also: readonly Effect[];
  },
): Promise<OpenedSession> {
  const { db, ids, clock } = deps;
  const now = clock.now();
  const known = await findPersonByEmail(db, of.email);
  // Somebody new gives a name when accepting an invitation.
  const person: PersonRow = known ?? { id: ids.id("psn"), email: of.email, name: of.email };
  const member = known === undefined ? undefined : (await listSides(db, { personId: person.id, now }))[0];
  const token = ids.token();
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
  const effects: Effect[] = [...of.also, personEffect(db, { ...person, now }), sessionEffect(db, session)];
  const over = of.before && { personId: of.before.personId, id: of.before.sessionId };
  if (over) effects.push(...(await endedEffects(deps, over)), endSessionEffect(db, over));
  if (member) {
    effects.push(cameEffect(db, { ...member, personId: person.id, now }));
    effects.push(...(await signedInEffects(deps, { personId: person.id, sessionId: session.id })));
  }
  const [first, ...rest] = effects;
  if (first) await db.batch([first, ...rest]).catch(refuseUsed);
  return { token, maxAgeSeconds: lifetime / 1000 };
}
