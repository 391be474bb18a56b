import { beforeAll, describe, expect, inject, it } from "vitest";
import { permissions, type Route } from "#domain/access/permissions.ts";
import { figureOf } from "#test/support/figure.ts";
import { callAny } from "#test/support/worker/portal.ts";
import type { Answered, AnySent } from "#test/support/worker/wire.ts";
import { newWorld, type World } from "#test/support/worker/world.ts";
import { createApp } from "#worker/app.ts";
import { dependenciesOf } from "#worker/dependencies.ts";
import { type Caller, callersOf, expectation } from "./callers.ts";
import { expectedAccess } from "./expected-access.ts";
import { aboutMissing, idsOf, takenBack, withForeignThings } from "./relations.ts";
import { requests } from "./requests.ts";

const routes = Object.keys(permissions) as Route[];

/** Whose people knock, at whose doors, and what was granted to them once. */
interface Side {
  readonly own: World;
  readonly foreign: World;
  readonly gone: World;
  readonly callers: readonly Caller[];
}
const sides: Side[] = [];
/** For the figure the second world's people knock at the first one's doors too, with the routes the other way round. */
const rounds = (inject("isWhole") ? [0, 1] : [0]).flatMap((round) =>
  (round === 0 ? routes : routes.toReversed()).map((route) => [route, round] as const),
);
const counted = { cells: 0, allowed: 0, leaks: [] as string[] };

beforeAll(async () => {
  const [one, other] = [await newWorld("MARKOWN"), await newWorld("MARKFOREIGN")];
  for (const [own, foreign] of [[one, other] as const, [other, one] as const])
    sides.push({ own, foreign, gone: await takenBack(own, "MARKGONE"), callers: await callersOf(own) });
});

const isRefusal = (answered: Answered): boolean => [401, 403, 404].includes(answered.status);

const harmless: ReadonlySet<string> = new Set([
  "POST /api/session/end",
  "POST /api/vendor/requests/:id/submission",
  "POST /api/buyer/import-mappings/:id/removal",
  "POST /api/buyer/vendor-mappings/:id/removal",
  "POST /api/vendor/requests/:id/delegations/:personId/removal",
  "POST /api/vendor/passports/:id/revocation",
  "POST /api/buyer/outside-access/:id/removal",
]);

/** Writes of an owner that would end the world for those after it are left to their own tests. */
const isRun = (route: Route, caller: Caller): boolean =>
  !(harmless.has(route) && expectation(route, caller) === "reaches");

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

const names = (sent: AnySent, world: World): boolean => idsOf(world).some((id) => JSON.stringify(sent).includes(id));
const isSame = (one: Answered, other: Answered): boolean => one.status === other.status && one.text === other.text;

/** One caller on one route: what is theirs, what is another's, what nobody has, and what was granted and taken back. */
async function cellsOf(route: Route, caller: Caller, { own, foreign, gone }: Side): Promise<string[]> {
  const wrong: string[] = [];
  const wanted = expectation(route, caller);
  const ask = async (sent: AnySent): Promise<Answered> => {
    counted.cells++;
    const answered = await callAny(caller.cookie, route, sent);
    // Neither a stranger's thing nor a missing one may break anything.
    if (answered.status >= 500) wrong.push(`${caller.name} ${route}: ${answered.status}`);
    return answered;
  };
  const shows = (answered: Answered, world: string, relation: string): void => {
    if (answered.text.includes(world)) counted.leaks.push(`${caller.name} ${route}: shows ${relation}`);
  };
  const mine = await ask(requests[route](own));
  if (wanted === "reaches") counted.allowed++;
  const met = wanted === "reaches" ? !isRefusal(mine) || isOpenRefusal(route, mine) : mine.status === wanted;
  if (!met) wrong.push(`${caller.name} ${route}: wanted ${wanted}, got ${mine.status}`);
  shows(mine, foreign.mark, "the other world");
  for (const [relation, world] of [
    ["a stranger's thing", foreign],
    ["a stranger's thing among our own", withForeignThings(own, foreign)],
  ] as const) {
    const sent: AnySent = requests[route](world);
    if (!names(sent, foreign)) continue;
    const across = await ask(sent);
    shows(across, foreign.mark, relation);
    const missing = await ask(aboutMissing(sent, foreign));
    if (isRefusal(across) && !isSame(across, missing) && !createsOwn(route))
      counted.leaks.push(`${caller.name} ${route}: ${relation} differs from a missing one (${across.status})`);
  }
  if (route.startsWith("GET ") || caller.signedIn)
    shows(await ask(requests[route](gone)), "MARKGONE", "what was taken back");
  return wrong;
}

describe("the authorisation matrix", () => {
  it("knows every route of the app, and the app knows every route of the matrix", () => {
    const served = createApp(dependenciesOf)
      .routes.filter(({ method, path }) => method !== "ALL" && !path.includes("*"))
      .map(({ method, path }) => `${method} ${path}`);
    expect([...new Set(served)].sort()).toEqual([...routes].sort());
    expect(Object.keys(expectedAccess).sort()).toEqual([...routes].sort());
  });

  it.each(rounds)(
    "lets each caller do what is written down and nothing else, and never shows another world: %s (round %i)",
    async (route, round) => {
      const side = sides[round];
      if (side === undefined) throw new Error("no such round");
      const before = counted.leaks.length;
      const wrong: string[] = [];
      for (const caller of side.callers.filter((one) => isRun(route, one)))
        wrong.push(...(await cellsOf(route, caller, side)));
      expect([...wrong, ...counted.leaks.slice(before)]).toEqual([]);
    },
  );

  it("has asked enough to be believed", ({ task }) => {
    const { cells, allowed, leaks } = counted;
    const wanted = inject("isWhole") ? 9_000 : 4_000;
    const is = `${cells} cells (${allowed} allowed, ${cells - allowed} denied), ${leaks.length} leaks`;
    task.meta.figure = figureOf({
      name: "Cells and leaks",
      is,
      target: `${wanted} cells, 0 leaks`,
      enough: cells >= wanted,
      short: leaks,
    });
    console.info(`authorisation matrix: ${is}`);
    expect(leaks).toEqual([]);
  });
});
