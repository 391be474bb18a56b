import { Hono } from "hono";
import { publishedKeys } from "#worker/features/decisions/statement.usecases.ts";
import { demoRoutes } from "#worker/features/demo/demo.routes.ts";
import { identityRoutes } from "#worker/features/identity/identity.routes.ts";
import { invitationRoutes } from "#worker/features/invitations/invitations.routes.ts";
import { publicPassportRoutes } from "#worker/features/passports/passports.routes.ts";
import { buyerRoutes } from "./buyer.routes.ts";
import type { Dependencies } from "./dependencies.ts";
import type { Env } from "./env.ts";
import { authenticate } from "./features/identity/authenticate.ts";
import type { AppEnv } from "./http/app-env.ts";
import { authorize } from "./http/authorize.ts";
import { idempotent } from "./http/idempotency.ts";
import { onError, problemResponse } from "./http/problem.ts";
import { sameOrigin } from "./http/same-origin.ts";
import { securityHeaders } from "./http/security-headers.ts";
import { vendorRoutes } from "./vendor.routes.ts";

/** The whole API: every request passes the same gates before it meets a route. */
export function createApp(dependencies: (env: Env) => Dependencies) {
  return new Hono<AppEnv>()
    .use("*", securityHeaders)
    .use("*", async (c, next) => {
      c.set("deps", dependencies(c.env));
      c.set("reference", c.var.deps.ids.id("ref"));
      await next();
    })
    .use("*", sameOrigin)
    .use("*", authenticate)
    .use("*", authorize)
    .use("*", idempotent)
    .get("/.well-known/annexa-keys.json", async (c) => c.json(await publishedKeys(c.var.deps)))
    .get("/api/health", (c) => c.json({ ok: true }))
    .route("/api", identityRoutes)
    .route("/api/invitations", invitationRoutes)
    .route("/api/passports", publicPassportRoutes)
    .route("/api/demo", demoRoutes)
    .route("/api/buyer", buyerRoutes)
    .route("/api/vendor", vendorRoutes)
    .notFound((c) => problemResponse(c, "not-found"))
    .onError(onError);
}

export type App = ReturnType<typeof createApp>;
