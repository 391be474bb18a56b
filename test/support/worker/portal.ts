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

export async function newOrganisation(name: string): Promise<OrgId> {
  const id = randomIds.id("org");
  await db().prepare("insert into organisations values (?, ?, ?, ?)").bind(id, name, `${name} Ltd`, now()).run();
  return id;
}

/** A member with a session of their own; several personas of one organisation share its id. */
export async function newPersona(of: {
  orgId: OrgId;
  facet: Facet;
  role: Role;
  email?: string;
  name?: string;
}): Promise<Persona> {
  const personId = randomIds.id("psn");
  const email = of.email ?? `${personId}@${of.role}.example`;
  const name = of.name ?? `${of.role} ${personId}`;
  await db().prepare("insert into people values (?, ?, ?, ?)").bind(personId, email, name, now()).run();
  await db()
    .prepare(
      "insert into members (org_id, person_id, facet, role, status, added_at, came_at) values (?, ?, ?, ?, 'active', ?, ?)",
    )
    .bind(of.orgId, personId, of.facet, of.role, now(), now())
    .run();
  return {
    personId,
    email,
    name,
    orgId: of.orgId,
    facet: of.facet,
    role: of.role,
    cookie: await newSession(personId, of),
  };
}

/** A session of a person, as the cookie header to send. */
export async function newSession(personId: string, of: { orgId: string | null; facet: Facet | null }): Promise<string> {
  const token = randomIds.token();
  await db()
    .prepare(
      "insert into sessions (token_hash, id, person_id, org_id, facet, agent, created_at, seen_at, expires_at) values (?, ?, ?, ?, ?, 'test', ?, ?, ?)",
    )
    .bind(await sha256Hex(token), randomIds.id("ses"), personId, of.orgId, of.facet, now(), now(), now() + 3_600_000)
    .run();
  return `__Host-sid=${token}`;
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

export async function newBuyer(name = "Buyer"): Promise<Buyer> {
  const orgId = await newOrganisation(name);
  const as = (role: Role) => newPersona({ orgId, facet: "buyer", role });
  return {
    orgId,
    owner: await as("owner"),
    procurement: await as("procurement"),
    reviewer: await as("reviewer"),
    auditor: await as("auditor"),
  };
}

export async function newVendor(name = "Vendor"): Promise<Vendor> {
  const orgId = await newOrganisation(name);
  const as = (role: Role) => newPersona({ orgId, facet: "vendor", role });
  return { orgId, owner: await as("owner"), contributor: await as("contributor"), guest: await as("guest") };
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
