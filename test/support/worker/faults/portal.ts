import { createExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import type { Route } from "#domain/access/permissions.ts";
import { type Answered, type AnySent, answeredTo, requestFor } from "#test/support/worker/wire.ts";
import { createApp } from "#worker/app.ts";
import { dependenciesOf } from "#worker/dependencies.ts";
import type { Ids } from "#worker/ports/ids.ts";
import { type Fault, faultyEnv } from "./faulty.ts";

/** The same names in every request, so that two ways to one state can be held against each other, letter by letter. */
function sameIds(): Ids {
  let count = 0;
  const next = () => `${++count}`.padStart(16, "0");
  return {
    id: (prefix) => `${prefix}_${next()}` as ReturnType<Ids["id"]>,
    token: () => next().padStart(43, "0"),
    code: () => "ABCDEFGH",
  } as Ids;
}

export interface Handled {
  readonly answer: Answered;
  /** The calls of bindings it took, in words. */
  readonly calls: readonly string[];
}

/** Sends a request to a portal whose clock stands still and of whose binding calls one may fail. */
export async function handleWith(
  {
    route,
    sent,
    at,
  }: { readonly route: Route; readonly sent: AnySent & { readonly cookie?: string | undefined }; readonly at: number },
  fault?: Fault,
): Promise<Handled> {
  const { env: given, calls } = faultyEnv({ ...env, DEMO: "on" } as typeof env, fault);
  const ids = sameIds();
  const app = createApp((bindings) => ({
    ...dependenciesOf(bindings),
    clock: { now: () => at },
    ids,
    allow: async () => true,
  }));
  // A repeat comes from where the first came from.
  const headers = { "cf-connecting-ip": "203.0.113.1", ...sent.headers };
  const response = await app.fetch(requestFor(route, { ...sent, headers }), given, createExecutionContext());
  return { answer: await answeredTo(route, response), calls };
}
