import type { Context } from "hono";
import type { Facet, Role } from "#domain/access/roles.ts";
import type { Dependencies } from "#worker/dependencies.ts";
import type { Env } from "#worker/env.ts";
import type { IdempotencyKey } from "#worker/storage/commit.ts";

/** Who is signed in. */
export interface Person {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly sessionId: string;
}

/** Who acts, for which organisation, in which facet and role. Made by `authenticate` alone. */
export interface Principal extends Person {
  readonly orgId: string;
  readonly orgName: string;
  readonly facet: Facet;
  readonly role: Role;
}

export interface AppEnv {
  readonly Bindings: Env;
  readonly Variables: {
    deps: Dependencies;
    reference: string;
    person: Person | undefined;
    principal: Principal | undefined;
    idempotency: IdempotencyKey | undefined;
  };
}

/** What a use case gets: the outside, the principal, and the key of the request. */
export interface Call {
  readonly deps: Dependencies;
  readonly principal: Principal;
  readonly idempotency: IdempotencyKey | undefined;
}

/** The call behind a request that `authorize` let through to a role of a facet. */
export function callOf(c: Context<AppEnv>): Call {
  const principal = c.var.principal;
  if (principal === undefined) throw new Error("a facet route ran without a principal");
  return { deps: c.var.deps, principal, idempotency: c.var.idempotency };
}
