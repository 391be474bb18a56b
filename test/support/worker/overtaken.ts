import { createExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import type { Route } from "#domain/access/permissions.ts";
import { createApp } from "#worker/app.ts";
import { dependenciesOf } from "#worker/dependencies.ts";
import { openDatabase } from "#worker/storage/database.ts";
import { pausing } from "./pausing.ts";
import { type Answered, type AnySent, answeredTo, requestFor } from "./wire.ts";

/** A request that somebody sends. */
export interface Sender {
  readonly route: Route;
  readonly sent: AnySent;
  readonly cookie: string | undefined;
}

/** Sends it to the real worker; mails that it would send stay away. */
export const send = (one: Sender): Promise<Answered> => through(env.DB, one);

/** Sends it, and lets `first` happen wholly between what it reads and what it writes. */
export const overtaken = (one: Sender, first: () => Promise<unknown>): Promise<Answered> =>
  through(pausing(env.DB, first), one);

async function through(database: D1Database, { route, sent, cookie }: Sender): Promise<Answered> {
  const app = createApp((bindings) => ({
    ...dependenciesOf(bindings),
    db: openDatabase(database),
    enqueue: async () => undefined,
    allow: async () => true,
  }));
  const request = requestFor(route, { cookie, ...sent });
  return answeredTo(route, await app.fetch(request, env, createExecutionContext()));
}
