import { env } from "cloudflare:workers";
import type { OutsideAccess } from "#contract/outside.ts";
import type { Route } from "#domain/access/permissions.ts";
import type { PersonId } from "#domain/ids.ts";
import { openOutside } from "#test/support/worker/open-outside.ts";
import { call, callAny, newSession, type Persona } from "#test/support/worker/portal.ts";
import { dependenciesWith } from "#test/support/worker/use-case-call.ts";
import type { Answered } from "#test/support/worker/wire.ts";
import type { World } from "#test/support/worker/world.ts";
import { settleDaysThatCame } from "#worker/features/outside/day-came.ts";

export const day = 86_400_000;

/** Somebody from outside with a session at the buyer, to whom the submitted assessment is open. */
export interface Outsider {
  readonly personId: PersonId;
  readonly email: string;
  readonly cookie: string;
  readonly access: OutsideAccess;
}

export async function outsiderOf(
  world: World,
  of: { readonly files?: boolean; readonly email?: string; readonly assessmentId?: string } = {},
): Promise<Outsider> {
  const { buyer, mark, submitted } = world;
  const access = await openOutside({ buyer, mark, assessmentId: submitted.assessmentId, ...of });
  const person = await env.DB.prepare("select id from people where email = ?")
    .bind(access.email)
    .first<{ id: PersonId }>();
  if (person === null) throw new Error("nobody has this address");
  const personId = person.id;
  const cookie = await newSession(personId, { orgId: buyer.orgId, facet: "buyer" });
  return { personId, email: access.email, cookie, access };
}

export const review = (who: { readonly cookie: string }, id: string) =>
  callAny(who.cookie, "GET /api/buyer/assessments/:id/review", { params: { id } });

export const removal = "POST /api/buyer/outside-access/:id/removal" satisfies Route;

export const takeBack = async ({ buyer }: World, { access }: Outsider): Promise<void> => {
  const answered = await call(buyer.owner, removal, { params: { id: access.id } });
  if (answered.status >= 300) throw new Error(answered.text);
};

/** The clock comes to a moment: what was over by then is written down. */
export const timeComesTo = (now: number): Promise<void> =>
  settleDaysThatCame(dependenciesWith({ clock: { now: () => now }, enqueue: async () => {} }), {
    now,
    after: undefined,
    most: 1000,
  }).then(() => {});

/** What the log of the buyer says of an assessment, the newest first. */
export async function logOf(who: Persona | string, id: string): Promise<string[]> {
  const { entries } = (await call(who, "GET /api/buyer/assessments/:id/log", { params: { id } })).json();
  return entries.map((one) => `${one.who} ${one.says.map(({ text }) => text).join("")}`);
}

export const same = (one: Answered, other: Answered): boolean => one.status === other.status && one.text === other.text;

/** Mails to an address that wait, or went out, by their titles. */
export const titlesTo = async (email: string): Promise<string[]> => {
  const rows = await env.DB.prepare("select title from mails where recipient = ? order by created_at, id")
    .bind(email)
    .all();
  return rows.results.map(({ title }) => String(title));
};
