import { env } from "cloudflare:workers";
import type { Route } from "#domain/access/permissions.ts";
import { newPersona, newSession, type Persona } from "#test/support/worker/portal.ts";
import type { World } from "#test/support/worker/world.ts";
import { sha256Hex } from "#worker/ports/hash.ts";
import { expectedAccess } from "./expected-access.ts";

const letters: Readonly<Record<string, string>> = {
  "buyer-owner": "o",
  "buyer-procurement": "p",
  "buyer-reviewer": "r",
  "buyer-auditor": "a",
  "vendor-owner": "O",
  "vendor-contributor": "C",
  "vendor-guest": "G",
};

/** Somebody who calls every route. */
export interface Caller {
  readonly name: string;
  readonly cookie: string | null;
  /** Of a person acting in a facet; absent for nobody, the removed and the expired. */
  readonly letter: string | undefined;
  readonly signedIn: boolean;
  /** A guest to whom nothing is handed, or nothing any more: a request does not exist for them. */
  readonly emptyHanded: boolean;
}

const run = (statement: string, ...values: (string | number)[]) =>
  env.DB.prepare(statement)
    .bind(...values)
    .run();

/** A session of somebody that is over: `how` changes it so. */
async function overSession(who: Persona, how: string): Promise<string> {
  const cookie = await newSession(who.personId, who);
  await run(how, await sha256Hex(cookie.slice("__Host-sid=".length)));
  return cookie;
}
const expired = "update sessions set expires_at = 1 where token_hash = ?";
const unused = "update sessions set seen_at = 1 where token_hash = ?";
const ended = "delete from sessions where token_hash = ?";

const without = { letter: undefined, emptyHanded: false };

/** Everybody who may knock: nobody, who was somebody once, who is only invited, and each role of both sides. */
export async function callersOf({ buyer, vendor }: World): Promise<Caller[]> {
  const people = [...Object.values(buyer), ...Object.values(vendor)].filter(
    (one): one is Persona => typeof one === "object",
  );
  const removed = await newPersona({ orgId: buyer.orgId, facet: "buyer", role: "owner" });
  await run("update members set status = 'removed' where person_id = ?", removed.personId);
  const invited = await newPersona({ orgId: vendor.orgId, facet: "vendor", role: "owner" });
  await run("delete from members where person_id = ?", invited.personId);
  const emptyHanded = await newPersona({ orgId: vendor.orgId, facet: "vendor", role: "guest" });
  return [
    { ...without, name: "nobody", cookie: null, signedIn: false },
    { ...without, name: "expired session", cookie: await overSession(buyer.owner, expired), signedIn: false },
    { ...without, name: "session long unused", cookie: await overSession(vendor.owner, unused), signedIn: false },
    { ...without, name: "ended session", cookie: await overSession(buyer.owner, ended), signedIn: false },
    { ...without, name: "removed member", cookie: removed.cookie, signedIn: true },
    {
      ...without,
      name: "invited only",
      cookie: await newSession(invited.personId, { orgId: null, facet: null }),
      signedIn: true,
    },
    { name: "guest with nothing in hand", cookie: emptyHanded.cookie, letter: "G", signedIn: true, emptyHanded: true },
    ...people.map((one) => ({
      name: `${one.facet} ${one.role}`,
      cookie: one.cookie,
      letter: letters[`${one.facet}-${one.role}`],
      signedIn: true,
      emptyHanded: false,
    })),
  ];
}

/** To a guest with nothing in hand there is no request, and nothing to bring files for. */
function withEmptyHands(route: Route): "reaches" | 403 | 404 {
  if (route === "POST /api/vendor/evidence") return 403;
  return route.includes("/requests/:id") ? 404 : "reaches";
}

/** What a caller must meet on a route about its own world. */
export function expectation(route: Route, caller: Caller): "reaches" | 401 | 403 | 404 {
  const rule = expectedAccess[route];
  if (rule === "all") return "reaches";
  if (rule === "demo") return 404;
  if (!caller.signedIn) return 401;
  if (rule === "person") return "reaches";
  if (caller.letter !== undefined && rule.includes(caller.letter))
    return caller.emptyHanded ? withEmptyHands(route) : "reaches";
  const sameFacet = caller.letter !== undefined && /[opra]/.test(rule) === /[opra]/.test(caller.letter);
  return sameFacet ? 403 : 404;
}
