import type { Context } from "hono";
import type { Route } from "#domain/access/permissions.ts";
import { type Call, callOf, type Person, type Principal, type Repeat } from "#worker/call.ts";
import type { Dependencies } from "#worker/dependencies.ts";
import type { Env } from "#worker/env.ts";
import type { Effect } from "#worker/storage/commit.ts";

export interface AppEnv {
  readonly Bindings: Env;
  readonly Variables: {
    deps: Dependencies;
    reference: string;
    person: Person | undefined;
    principal: Principal | undefined;
    /** Set by `authorize`; nothing behind it runs without. */
    route: Route;
    /** Set by `idempotent` for a request that may be sent twice and must happen once. */
    repeat: Repeat | undefined;
    /** Set by `refuseEnded`: what the batch of the call must find to be so. */
    guard: readonly Effect[] | undefined;
  };
}

/** The call behind a request that `authorize` let through to a role of a facet. */
export function callFrom(c: Context<AppEnv>): Call<unknown> {
  const { deps, principal, repeat, guard } = c.var;
  if (principal === undefined) throw new Error("a facet route ran without a principal");
  return callOf({ deps, principal, repeat, guard });
}
