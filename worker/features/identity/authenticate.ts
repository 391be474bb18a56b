import type { MiddlewareHandler } from "hono";
import type { AppEnv } from "#worker/http/app-env.ts";
import { sessionToken } from "#worker/http/session-cookie.ts";
import { sha256Hex } from "#worker/ports/hash.ts";
import { findSession, touchSession } from "./sessions.repository.ts";

/** Finds who is calling, by one statement and never from memory: what was revoked is gone with the next request. */
export const authenticate: MiddlewareHandler<AppEnv> = async (c, next) => {
  const token = sessionToken(c);
  if (token !== undefined) {
    const { db, clock } = c.var.deps;
    const now = clock.now();
    const tokenHash = await sha256Hex(token);
    const found = await findSession(db, { tokenHash, now });
    c.set("person", found?.person);
    c.set("principal", found?.principal);
    if (found?.touch) await touchSession(db, { tokenHash, now });
  }
  await next();
};
