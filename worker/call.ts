import type { Facet, Role } from "#domain/access/roles.ts";
import type { Dependencies } from "./dependencies.ts";
import type { IdempotencyKey } from "./storage/commit.ts";

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

/** What a use case gets: the outside, the principal, and the key of the request. */
export interface Call {
  readonly deps: Dependencies;
  readonly principal: Principal;
  readonly idempotency: IdempotencyKey | undefined;
}
