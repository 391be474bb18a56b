import type { Context } from "hono";
import type { Call, Person, Principal } from "#worker/call.ts";
import type { Dependencies } from "#worker/dependencies.ts";
import type { Env } from "#worker/env.ts";
import type { IdempotencyKey } from "#worker/storage/commit.ts";

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

/** The call behind a request that `authorize` let through to a role of a facet. */
export function callOf(c: Context<AppEnv>): Call {
  const principal = c.var.principal;
  if (principal === undefined) throw new Error("a facet route ran without a principal");
  return { deps: c.var.deps, principal, idempotency: c.var.idempotency };
}
