import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { permissions, type Route } from "#domain/access/permissions.ts";
import { permissionOf } from "#domain/access/routes.ts";
import { wanted } from "#test/support/wanted.ts";
import { newCalendarFile } from "#test/support/worker/calendar-file.ts";
import { askFor, openDoor } from "#test/support/worker/intake-world.ts";
import { openOutside } from "#test/support/worker/open-outside.ts";
import { call, callAny, newSession, type Persona } from "#test/support/worker/portal.ts";
import type { AnySent } from "#test/support/worker/wire.ts";
import { newWorld, passportChoices, type World } from "#test/support/worker/world.ts";
import { sha256Hex } from "#worker/ports/hash.ts";
import { requests } from "./requests.ts";

const canary = "CANARY-that-nobody-asked-for";
const routes = Object.keys(permissions) as Route[];

/** Values that are somebody's own words, whatever their shape: what is in them was put there by who reads it. */
const opaque: ReadonlySet<string> = new Set(["value", "mapping_json"]);

/** An entry of the log leaves as it was hashed, to be checked: a field more in it is what whoever checks it finds. */
const isOpaque = (table: string, column: string): boolean =>
  opaque.has(column) || (table === "audit_leaves" && column === "body_json");

/** Dictionaries, in which another key would be another thing and not another field. */
const dictionaries: ReadonlySet<string> = new Set(["answers", "answerSets", "soa", "controls", "domains", "ranges"]);

/** The same JSON with one more field in every object of it. */
function withCanaries(json: unknown, name = ""): unknown {
  if (Array.isArray(json)) return json.map((one) => withCanaries(one));
  if (typeof json !== "object" || json === null || opaque.has(name)) return json;
  const inner = Object.fromEntries(Object.entries(json).map(([key, value]) => [key, withCanaries(value, key)]));
  return dictionaries.has(name) ? inner : { ...inner, canary };
}

interface Column {
  readonly name: string;
  readonly pk: number;
}
const all = async <T>(sql: string): Promise<T[]> => (await env.DB.prepare(sql).all<T>()).results;

/** Puts a field more into every row and into every stored JSON, as a later version of the portal would. */
async function letCanariesIn(): Promise<void> {
  for (const { name } of await all<{ name: string }>("select name from sqlite_master where type = 'trigger'"))
    await env.DB.prepare(`drop trigger ${name}`).run();
  const tables = await all<{ name: string }>(
    "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name not like '%_cf_%' and name not like 'd1_%'",
  );
  for (const { name: table } of tables) {
    const columns = await all<Column>(`select name, pk from pragma_table_info('${table}')`);
    const keys = columns.filter(({ pk }) => pk > 0).map(({ name }) => name);
    for (const { name } of columns.filter((one) => one.name.endsWith("_json") && !isOpaque(table, one.name)))
      await fill({ table, column: name, keys });
    await env.DB.prepare(`alter table ${table} add column canary text not null default '${canary}'`).run();
  }
}

async function fill(of: { table: string; column: string; keys: readonly string[] }): Promise<void> {
  const rows = await all<Record<string, string>>(
    `select ${[...of.keys, of.column].join(", ")} from ${of.table} where ${of.column} is not null`,
  );
  const update = `update ${of.table} set ${of.column} = ? where ${of.keys.map((key) => `${key} = ?`).join(" and ")}`;
  for (const row of rows) {
    const filled = JSON.stringify(withCanaries(JSON.parse(row[of.column] ?? "null")));
    await env.DB.prepare(update)
      .bind(filled, ...of.keys.map((key) => row[key]))
      .run();
  }
}

let world: World;
let reader: Persona;
let address: string;
let calendarFile: string;
/** What the vendor's owner asked for, as an insider of the buyer. */
let asked: string[];
beforeAll(async () => {
  world = await newWorld("MARKCANARY");
  // Somebody of another vendor's reads at the buyer, from outside.
  reader = (await newWorld("MARKREADER")).vendor.contributor;
  await openOutside({ ...world, assessmentId: world.draft.assessmentId, email: reader.email });
  address = await publishWithAnswers();
  calendarFile = await newCalendarFile(world.buyer.owner);
  asked = await askTwice();
  await letCanariesIn();
});

async function askTwice(): Promise<string[]> {
  const { owner } = world.vendor;
  const page = await openDoor(world.buyer, [owner.email.split("@")[1] ?? ""]);
  return [await askFor(owner, { address: page, mark: "One" }), await askFor(owner, { address: page, mark: "Other" })];
}

/** The address of a page that shows a questionnaire with its answers. */
async function publishWithAnswers(): Promise<string> {
  const choices = { ...passportChoices(world), requestId: world.submitted.requestId };
  const published = await call(world.vendor.owner, "PUT /api/vendor/passports/:id", {
    params: { id: world.passportId },
    body: { revision: 1, choices },
  });
  return published.json().passports[0]?.url.split("/p/")[1] ?? "";
}

/** Whoever is not the buyer: what crosses to them is listed field by field. */
const outsiders = (): (Persona | null)[] => [
  world.vendor.owner,
  world.vendor.contributor,
  world.vendor.guest,
  reader,
  null,
];
const crosses = (route: Route): boolean => {
  const permission = permissionOf(route);
  return permission.to !== "roles" || permission.facet === "vendor";
};
/** Routes a success of which needs a secret in a mail, or a state of its own; all others must be reached. */
const isOutOfReach = (route: Route): boolean => permissionOf(route).to === "demo" || outOfReach.has(route);
const outOfReach: ReadonlySet<Route> = new Set<Route>([
  // Needs an offer of the buyer; gives a number.
  "POST /api/vendor/requests/:id/version",
  // Needs a buyer in the same house; gives what POST /api/vendor/evidence gives.
  "POST /api/vendor/suppliers/:id/evidence",
  // Would end what the others are about, and says only that it is done.
  "POST /api/vendor/requests/:id/refusal",
  "POST /api/sign-in/finish",
  "POST /api/invitations/accept",
  "POST /api/invitations/sign-in",
  // Needs a domain of the page that the world has; says only that it is done.
  "POST /api/intake/sign-in",
  "POST /api/invitations/code",
  "POST /api/passports/evidence",
  "POST /api/passports/file",
]);

const fileSha256 = await sha256Hex("x");
/** What the access matrix asks on purpose in vain, asked so that it succeeds. */
const reaching: Partial<Record<Route, () => AnySent>> = {
  "GET /api/calendar/:file": () => ({ params: { file: calendarFile } }),
  "POST /api/passports/look": () => ({ body: { address } }),
  "POST /api/passports/access": () => ({
    body: { address, name: "Visitor", organisation: "Elsewhere", email: "visitor@elsewhere.example", reason: "To buy" },
  }),
  "GET /api/asked/:id": () => ({ params: { id: asked[0] ?? "" } }),
  "PUT /api/asked/:id": () => ({
    params: { id: asked[0] ?? "" },
    body: { revision: 1, word: "", body: wanted("Changed") },
  }),
  "POST /api/asked/:id/withdrawal": () => ({ params: { id: asked[1] ?? "" }, body: { revision: 1, word: "" } }),
  "POST /api/invitations/look": () => ({ body: { token: world.draft.token } }),
  "POST /api/invitations/renewal": () => ({ body: { token: world.draft.token } }),
  "POST /api/session/organisation": () => ({ body: { orgId: world.vendor.orgId, facet: "vendor" } }),
  "POST /api/vendor/evidence": () => ({
    query: { name: "x.txt", kind: "record", type: "text/plain", sha256: fileSha256 },
    bytes: new TextEncoder().encode("x"),
    headers: { "content-length": "1" },
  }),
  "PUT /api/vendor/passports/:id": () => ({
    params: { id: world.passportId },
    body: { revision: 2, choices: passportChoices(world) },
  }),
};
const requestOf = (route: Route): AnySent => reaching[route]?.() ?? requests[route](world);

describe("a field added to a stored row", () => {
  it.each(routes.filter(crosses))("does not travel by itself through %s", async (route) => {
    const statuses: number[] = [];
    for (const who of outsiders()) {
      // A session of its own for each call: some of them end it.
      const session = who && (await newSession(who.personId, who));
      const answered = await callAny(session, route, requestOf(route));
      expect(answered.text).not.toContain(canary);
      statuses.push(answered.status);
    }
    if (!isOutOfReach(route)) expect(Math.min(...statuses)).toBeLessThan(300);
  });
});
