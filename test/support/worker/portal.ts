import { env, exports } from "cloudflare:workers";
import type { Route } from "#domain/access/permissions.ts";
import type { Facet, Role } from "#domain/access/roles.ts";
import { sha256Hex } from "#worker/ports/hash.ts";
import { randomIds } from "#worker/ports/ids.ts";

export const origin = "http://localhost:8787";

/** A person with a real session, acting for one organisation in one facet. */
export interface Persona {
  readonly personId: string;
  readonly email: string;
  readonly name: string;
  readonly orgId: string;
  readonly facet: Facet;
  readonly role: Role;
  readonly cookie: string;
}

const db = () => env.DB;
const now = () => Date.now();

export async function newOrganisation(name: string): Promise<string> {
  const id = randomIds.id("org");
  await db().prepare("insert into organisations values (?, ?, ?, ?)").bind(id, name, `${name} Ltd`, now()).run();
  return id;
}

/** A member with a session of their own; several personas of one organisation share its id. */
export async function newPersona(of: {
  orgId: string;
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
    .prepare("insert into members values (?, ?, ?, ?, 'active', ?)")
    .bind(of.orgId, personId, of.facet, of.role, now())
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
    .prepare("insert into sessions values (?, ?, ?, ?, ?, 'test', ?, ?, ?)")
    .bind(await sha256Hex(token), randomIds.id("ses"), personId, of.orgId, of.facet, now(), now(), now() + 3_600_000)
    .run();
  return `__Host-sid=${token}`;
}

export interface Buyer {
  readonly orgId: string;
  readonly owner: Persona;
  readonly procurement: Persona;
  readonly reviewer: Persona;
  readonly auditor: Persona;
}
export interface Vendor {
  readonly orgId: string;
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

export interface Sent {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly bytes?: Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}
export interface Answered {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
  /** The parsed body; tests say what they expect of it. */
  json<T = Record<string, unknown>>(): T;
}

/** Calls a route of the real worker as somebody, or as nobody, from our own pages. */
export async function call(who: Persona | string | null, route: Route, sent: Sent = {}): Promise<Answered> {
  const [method = "GET", path = ""] = route.split(" ");
  const url = new URL(
    path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(sent.params?.[name] ?? "missing")),
    origin,
  );
  for (const [name, value] of Object.entries(sent.query ?? {})) url.searchParams.set(name, value);
  const cookie = typeof who === "string" ? who : who?.cookie;
  const response = await exports.default.fetch(
    new Request(url, {
      method,
      headers: {
        ...(cookie ? { cookie } : {}),
        ...(method === "GET"
          ? {}
          : { origin, "content-type": sent.bytes ? "application/octet-stream" : "application/json" }),
        ...(method === "POST" ? { "idempotency-key": randomIds.id("idem") } : {}),
        ...sent.headers,
      },
      ...(method === "GET" ? {} : { body: sent.bytes ?? JSON.stringify(sent.body ?? {}) }),
    }),
  );
  const text = await response.text();
  return { status: response.status, text, headers: response.headers, json: <T>() => JSON.parse(text) as T };
}
