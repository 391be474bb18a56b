import { env, exports } from "cloudflare:workers";
import type { Route } from "#domain/access/permissions.ts";
import type { Facet, Role } from "#domain/access/roles.ts";
import type { OrgId, PersonId } from "#domain/ids.ts";
import { sha256Hex } from "#worker/ports/hash.ts";
import { randomIds } from "#worker/ports/ids.ts";
import { type Answered, type AnySent, answeredTo, requestFor, type Sent } from "./wire.ts";

/** A person with a real session, acting for one organisation in one facet. */
export interface Persona {
  readonly personId: PersonId;
  readonly email: string;
  readonly name: string;
  readonly orgId: OrgId;
  readonly facet: Facet;
  readonly role: Role;
  readonly cookie: string;
}

const db = () => env.DB;
const now = () => Date.now();

const organisationRow = (id: OrgId, name: string): D1PreparedStatement =>
  db().prepare("insert into organisations values (?, ?, ?, ?)").bind(id, name, `${name} Ltd`, now());

export async function newOrganisation(name: string): Promise<OrgId> {
  const id = randomIds.id("org");
  await organisationRow(id, name).run();
  return id;
}

interface NewPersona {
  readonly orgId: OrgId;
  readonly facet: Facet;
  readonly role: Role;
  readonly email?: string;
  readonly name?: string;
}

/** A member with a session of their own; several personas of one organisation share its id. */
export async function newPersona(of: NewPersona): Promise<Persona> {
  const { persona, rows } = await personaRows(of);
  await db().batch(rows);
  return persona;
}

async function personaRows(of: NewPersona): Promise<{ persona: Persona; rows: D1PreparedStatement[] }> {
  const { orgId, facet, role } = of;
  const personId = randomIds.id("psn");
  const email = of.email ?? `${personId}@${role}.example`;
  const name = of.name ?? `${role} ${personId}`;
  const session = await sessionRow(personId, of);
  const person = db().prepare("insert into people values (?, ?, ?, ?)").bind(personId, email, name, now());
  const member = db()
    .prepare(
      "insert into members (org_id, person_id, facet, role, status, added_at, came_at) values (?, ?, ?, ?, 'active', ?, ?)",
    )
    .bind(orgId, personId, facet, role, now(), now());
  return {
    persona: { personId, email, name, orgId, facet, role, cookie: session.cookie },
    rows: [person, member, session.row],
  };
}

interface SessionOf {
  readonly orgId: string | null;
  readonly facet: Facet | null;
}

/** A session of a person, as the cookie header to send. */
export async function newSession(personId: string, of: SessionOf): Promise<string> {
  const { cookie, row } = await sessionRow(personId, of);
  await row.run();
  return cookie;
}

async function sessionRow(personId: string, of: SessionOf): Promise<{ cookie: string; row: D1PreparedStatement }> {
  const token = randomIds.token();
  const row = db()
    .prepare(
      "insert into sessions (token_hash, id, person_id, org_id, facet, agent, created_at, seen_at, expires_at) values (?, ?, ?, ?, ?, 'test', ?, ?, ?)",
    )
    .bind(await sha256Hex(token), randomIds.id("ses"), personId, of.orgId, of.facet, now(), now(), now() + 3_600_000);
  return { cookie: `__Host-sid=${token}`, row };
}

export interface Buyer {
  readonly orgId: OrgId;
  readonly owner: Persona;
  readonly procurement: Persona;
  readonly reviewer: Persona;
  readonly auditor: Persona;
}
export interface Vendor {
  readonly orgId: OrgId;
  readonly owner: Persona;
  readonly contributor: Persona;
  /** Sees only what is delegated to them. */
  readonly guest: Persona;
}

export const newBuyer = (name = "Buyer"): Promise<Buyer> =>
  newStaff(name, "buyer", ["owner", "procurement", "reviewer", "auditor"]);

export const newVendor = (name = "Vendor"): Promise<Vendor> =>
  newStaff(name, "vendor", ["owner", "contributor", "guest"]);

/** An organisation with a member of each of these roles, stored at once. */
async function newStaff<R extends Role>(
  name: string,
  facet: Facet,
  roles: readonly R[],
): Promise<{ readonly orgId: OrgId } & Readonly<Record<R, Persona>>> {
  const orgId = randomIds.id("org");
  const made = await Promise.all(roles.map((role) => personaRows({ orgId, facet, role })));
  await db().batch([organisationRow(orgId, name), ...made.flatMap(({ rows }) => rows)]);
  const personas = Object.fromEntries(made.map(({ persona }) => [persona.role, persona]));
  return { orgId, ...(personas as Record<R, Persona>) };
}

/** Calls a route of the real worker as somebody, or as nobody, from our own pages. */
export async function call<R extends Route>(
  who: Persona | string | null,
  route: R,
  ...[sent]: Sent<R>
): Promise<Answered<R>> {
  const cookie = cookieOf(who);
  return answeredTo(route, await exports.default.fetch(requestFor(route, { ...sent, cookie })));
}

/** The same for a route that is only known at run time. */
export async function callAny(who: Persona | string | null, route: Route, sent: AnySent = {}): Promise<Answered> {
  const cookie = cookieOf(who);
  return answeredTo(route, await exports.default.fetch(requestFor(route, { ...sent, cookie })));
}

const cookieOf = (who: Persona | string | null): string | undefined => (typeof who === "string" ? who : who?.cookie);
