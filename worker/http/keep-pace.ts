import type { MiddlewareHandler } from "hono";
import { fail } from "#contract/problems.ts";
import { paceOf } from "#domain/access/route-limits.ts";
import type { AppEnv } from "./app-env.ts";
import { cameFrom } from "./came-from.ts";

/** Refuses whoever calls too fast: the person, or, where nobody is signed in or what is asked is for strangers, the address. */
export const keepPace: MiddlewareHandler<AppEnv> = async (c, next) => {
  const pace = paceOf(c.var.route);
  const person = pace === "strangers" ? undefined : c.var.person?.personId;
  if (!(await c.var.deps.allow(pace, person ?? cameFrom(c).address))) fail("too-many-requests");
  await next();
};
