import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { permissions, type Route } from "#domain/access/permissions.ts";
import { callAny, newPersona, newSession, type Persona } from "#test/support/worker/portal.ts";
import type { Answered, AnySent } from "#test/support/worker/wire.ts";
import { newWorld, type World } from "#test/support/worker/world.ts";
import { createApp } from "#worker/app.ts";
import { dependenciesOf } from "#worker/dependencies.ts";
import { expectedAccess } from "./expected-access.ts";
import { requests } from "./requests.ts";

const letters: Readonly<Record<string, string>> = {
  "buyer-owner": "o",
  "buyer-procurement": "p",
  "buyer-reviewer": "r",
  "buyer-auditor": "a",
  "vendor-owner": "O",
  "vendor-contributor": "C",
  "vendor-guest": "G",
};
const routes = Object.keys(permissions) as Route[];

interface Caller {
  readonly name: string;
  readonly cookie: string | null;
  /** Of a person acting in a facet; absent for nobody, the removed and the expired. */
  readonly letter: string | undefined;
  readonly signedIn: boolean;
}

let own: World;
let foreign: World;
let callers: Caller[];

beforeAll(async () => {
  [own, foreign] = [await newWorld("MARKOWN"), await newWorld("MARKFOREIGN")];
  const members = [...Object.values(own.buyer), ...Object.values(own.vendor)].filter(
    (one): one is Persona => typeof one === "object",
  );
  const removed = await newPersona({ orgId: own.buyer.orgId, facet: "buyer", role: "owner" });
  await env.DB.prepare("update members set status = 'removed' where org_id = ? and person_id = ?")
    .bind(own.buyer.orgId, removed.personId)
    .run();
  const expired = await newSession(own.buyer.owner.personId, { orgId: own.buyer.orgId, facet: "buyer" });
  await env.DB.prepare("update sessions set expires_at = 1 where person_id = ? and expires_at <> ?")
    .bind(own.buyer.owner.personId, 0)
    .run();
  const freshOwner = await newSession(own.buyer.owner.personId, { orgId: own.buyer.orgId, facet: "buyer" });
  callers = [
    { name: "nobody", cookie: null, letter: undefined, signedIn: false },
    { name: "expired session", cookie: expired, letter: undefined, signedIn: false },
    { name: "removed member", cookie: removed.cookie, letter: undefined, signedIn: true },
    ...members.map((one) => ({
      name: `${one.facet} ${one.role}`,
      cookie: one === own.buyer.owner ? freshOwner : one.cookie,
      letter: letters[`${one.facet}-${one.role}`],
      signedIn: true,
    })),
  ];
});

const isRefusal = (answered: Answered): boolean => [401, 403, 404].includes(answered.status);

/** What a caller must meet on a route about its own world. */
function expectation(route: Route, caller: Caller): "reaches" | 401 | 403 | 404 {
  const rule = expectedAccess[route];
  if (rule === "all") return "reaches";
  if (rule === "demo") return 404;
  if (!caller.signedIn) return 401;
  if (rule === "person") return "reaches";
  if (caller.letter !== undefined && rule.includes(caller.letter)) return "reaches";
  const sameFacet = caller.letter !== undefined && /[opra]/.test(rule) === /[opra]/.test(caller.letter);
  return sameFacet ? 403 : 404;
}

const harmless: ReadonlySet<string> = new Set([
  "POST /api/session/end",
  "POST /api/vendor/requests/:id/submission",
  "POST /api/buyer/import-mappings/:id/removal",
  "POST /api/vendor/requests/:id/delegations/:personId/removal",
  "POST /api/vendor/passports/:id/revocation",
]);

/** Writes of an owner that would end the world for those after it are left to their own tests. */
const isRun = (route: Route, caller: Caller): boolean =>
  !(harmless.has(route) && expectation(route, caller) === "reaches");

const nameless = (sent: AnySent): AnySent => {
  const params = Object.fromEntries(
    Object.entries(sent.params ?? {}).map(([name, value]) => [name, value.replace(/_.*/, "_aaaaaaaaaaaaaaaaaaaa")]),
  );
  return { ...sent, ...(sent.params ? { params } : {}) };
};

describe("the authorisation matrix", () => {
  it("knows every route of the app, and the app knows every route of the matrix", () => {
    const served = createApp(dependenciesOf)
      .routes.filter(({ method, path }) => method !== "ALL" && !path.includes("*"))
      .map(({ method, path }) => `${method} ${path}`);
    expect([...new Set(served)].sort()).toEqual([...routes].sort());
    expect(Object.keys(expectedAccess).sort()).toEqual([...routes].sort());
  });

  it("lets each role do what is written down and nothing else, and never shows another world", async () => {
    const wrong: string[] = [];
    let cells = 0;
    let allowed = 0;
    let leaks = 0;
    const note = (words: string): number => wrong.push(words);
    for (const route of routes)
      for (const caller of callers.filter((one) => isRun(route, one))) {
        const answered = await callAny(caller.cookie, route, requests[route](own));
        const wanted = expectation(route, caller);
        cells++;
        if (wanted === "reaches") allowed++;
        const met =
          wanted === "reaches" ? !isRefusal(answered) || isOpenRefusal(route, answered) : answered.status === wanted;
        if (!met) note(`${caller.name} ${route}: wanted ${wanted}, got ${answered.status}`);
        if (answered.text.includes(foreign.mark))
          leaks += note(`${caller.name} ${route}: shows the other world`) > 0 ? 1 : 0;
        cells++;
        const asked: AnySent = requests[route](foreign);
        const across = await callAny(caller.cookie, route, asked);
        if (across.text.includes(foreign.mark))
          leaks += note(`${caller.name} ${route}: leaks the other world by its id`) > 0 ? 1 : 0;
        if (
          asked.params &&
          /:/.test(route) &&
          !isSameAsMissing(across, await callAny(caller.cookie, route, nameless(asked)))
        )
          if (!createsOwn(route))
            note(`${caller.name} ${route}: a foreign thing differs from a missing one (${across.status})`);
      }
    console.info(`authorisation matrix: cells ${cells}, allowed ${allowed}, denied ${cells - allowed}, leaks ${leaks}`);
    expect(wrong).toEqual([]);
  });
});

/** Only for people who sell and buy for the same organisation, which the personas of a world do not; see suppliers.test. */
const needsBothFacets: ReadonlySet<Route> = new Set<Route>(["POST /api/vendor/suppliers/:id/evidence"]);

/** Open routes refuse made-up tokens in their own words; that is not a matter of access. */
const isOpenRefusal = (route: Route, answered: Answered): boolean =>
  (needsBothFacets.has(route) && answered.status === 404) ||
  (["all", "person"].includes(expectedAccess[route]) && [403, 404, 410].includes(answered.status));

/** Ids of an inventory are chosen by the client: the same id in two organisations means two things. */
const createsOwn = (route: Route): boolean =>
  [
    "PUT /api/vendor/systems/:id",
    "PUT /api/vendor/certificates/:id",
    "PUT /api/vendor/legal-entities/:id",
    "GET /api/buyer/questionnaires/:id",
  ].includes(route);

const isSameAsMissing = (one: Answered, other: Answered): boolean =>
  one.status === other.status && one.text === other.text;
