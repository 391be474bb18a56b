import { env } from "cloudflare:workers";
import type { Route } from "#domain/access/permissions.ts";
import { openOutside } from "#test/support/worker/open-outside.ts";
import { call, newPersona, newSession, type Persona } from "#test/support/worker/portal.ts";
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
  /** Of somebody from outside: whether the assessment, and its files, are open to them; nothing else in the portal is. */
  readonly outside?: "words" | "files" | "nothing";
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

const aWeek = 7 * 86_400_000;

/** Somebody from outside with a session, to whom one assessment was opened. */
async function fromOutside(world: World, of: { readonly assessmentId: string; readonly files?: boolean }) {
  const { buyer, mark } = world;
  const { id, email } = await openOutside({ buyer, mark, ...of });
  const person = await env.DB.prepare("select id from people where email = ?").bind(email).first<{ id: string }>();
  const cookie = await newSession(person?.id ?? "", { orgId: buyer.orgId, facet: "buyer" });
  return { id, cookie, ...without, signedIn: true };
}

/** Those from outside: with the assessment in hand, without, and with another one. */
async function outsidersOf(world: World): Promise<Caller[]> {
  const { assessmentId } = world.submitted;
  const ended = await fromOutside(world, { assessmentId, files: true });
  await run("update outside_access set ends_at = ends_at - ? where id = ?", aWeek * 2, ended.id);
  const takenBack = await fromOutside(world, { assessmentId, files: true });
  const params = { id: takenBack.id };
  await call(world.buyer.owner, "POST /api/buyer/outside-access/:id/removal", { params });
  return [
    { ...(await fromOutside(world, { assessmentId })), name: "outside auditor", outside: "words" },
    {
      ...(await fromOutside(world, { assessmentId, files: true })),
      name: "outside auditor with the files",
      outside: "files",
    },
    { ...ended, name: "outside auditor whose last day was over", outside: "nothing" },
    { ...takenBack, name: "outside auditor from whom it was taken back", outside: "nothing" },
    {
      ...(await fromOutside(world, { assessmentId: world.draft.assessmentId, files: true })),
      name: "outside auditor of another assessment",
      outside: "nothing",
    },
  ];
}

/** Everybody who may knock: nobody, who was somebody once, who is only invited, and each role of both sides. */
export async function callersOf(world: World): Promise<Caller[]> {
  const { buyer, vendor } = world;
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
    ...(await outsidersOf(world)),
  ];
}

/** To a guest with nothing in hand there is no request, and nothing to bring files for. */
function withEmptyHands(route: Route): "reaches" | 403 | 404 {
  if (route === "POST /api/vendor/evidence") return 403;
  return route.includes("/requests/:id") ? 404 : "reaches";
}

const isOpenOutside = (rule: string, open: "words" | "files" | "nothing"): boolean =>
  open !== "nothing" && (rule.includes("x") || (open === "files" && rule.includes("f")));

/** What a caller must meet on a route about its own world. */
export function expectation(route: Route, caller: Caller): "reaches" | 401 | 403 | 404 {
  const rule = expectedAccess[route];
  if (rule === "all") return "reaches";
  if (rule === "demo") return 404;
  if (!caller.signedIn) return 401;
  if (rule === "person") return "reaches";
  if (caller.outside !== undefined) return isOpenOutside(rule, caller.outside) ? "reaches" : 404;
  if (caller.letter !== undefined && rule.includes(caller.letter))
    return caller.emptyHanded ? withEmptyHands(route) : "reaches";
  const sameFacet = caller.letter !== undefined && /[opra]/.test(rule) === /[opra]/.test(caller.letter);
  return sameFacet ? 403 : 404;
}
