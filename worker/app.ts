import { Hono } from "hono";
import { refusalsOnRecord } from "#worker/features/audit/refusals.ts";
import { refuseEnded } from "#worker/features/exits/refuse-ended.ts";
import { authenticate } from "#worker/features/identity/authenticate.ts";
import { readFromOutside } from "#worker/features/outside/reading.ts";
import type { Dependencies } from "./dependencies.ts";
import type { Env } from "./env.ts";
import type { AppEnv } from "./http/app-env.ts";
import { authorize } from "./http/authorize.ts";
import { cameFrom } from "./http/came-from.ts";
import { contentTypeOfRoute } from "./http/content-type.ts";
import { idempotent } from "./http/idempotency.ts";
import { keepPace } from "./http/keep-pace.ts";
import { onError, problemResponse } from "./http/problem.ts";
import { sameOrigin } from "./http/same-origin.ts";
import { securityHeaders } from "./http/security-headers.ts";
import { routes } from "./routes.ts";

/** The whole API: every request passes the same gates before it meets a route. */
export function createApp(dependencies: (env: Env) => Dependencies) {
  const app = new Hono<AppEnv>()
    .use("*", securityHeaders)
    .use("*", async (c, next) => {
      c.set("deps", { ...dependencies(c.env), from: cameFrom(c) });
      c.set("reference", c.var.deps.ids.id("ref"));
      await next();
    })
    .use("*", sameOrigin)
    .use("*", authenticate)
    .use("*", refusalsOnRecord)
    .use("*", authorize)
    .use("*", keepPace)
    .use("*", readFromOutside)
    .use("*", contentTypeOfRoute)
    .use("*", idempotent)
    .use("*", refuseEnded);
  for (const { route, handle } of routes) {
    const [method = "", path = ""] = route.split(" ");
    app.on(method, path, handle);
  }
  return app.notFound((c) => problemResponse(c, "not-found")).onError(onError);
}
