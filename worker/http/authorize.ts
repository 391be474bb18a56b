import type { Context, MiddlewareHandler } from "hono";
import { matchedRoutes } from "hono/route";
import { fail } from "#contract/problems.ts";
import type { Permission } from "#domain/access/permissions.ts";
import { methodsAt, permissionOf, routeOf } from "#domain/access/routes.ts";
import type { Person, Principal } from "#worker/call.ts";
import type { AppEnv } from "./app-env.ts";
import { problemResponse } from "./problem.ts";

/** Lets a request through when the table of permissions says so; a route that is not in the table answers nobody. */
export const authorize: MiddlewareHandler<AppEnv> = async (c, next) => {
  const matched = matchedRoutes(c).findLast((match) => !match.path.includes("*"));
  const route = matched && routeOf(c.req.method, matched.path);
  if (route === undefined) return refuseUnknown(c);
  c.set("route", route);
  check(permissionOf(route), {
    person: c.var.person,
    principal: c.var.principal,
    demo: c.var.deps.settings.DEMO === "on",
  });
  return next();
};

/** A path of a route by another method is told which ones it has. */
function refuseUnknown(c: Context<AppEnv>): Response {
  const methods = methodsAt(c.req.path);
  if (methods.length === 0) fail("not-found");
  const refusal = problemResponse(c, "method-not-allowed");
  refusal.headers.set("allow", methods.join(", "));
  return refusal;
}

interface Caller {
  readonly person: Person | undefined;
  readonly principal: Principal | undefined;
  readonly demo: boolean;
}

function check(permission: Permission, { person, principal, demo }: Caller): void {
  if (permission.to === "anyone") return;
  if (permission.to === "demo") {
    if (!demo) fail("not-found");
    return;
  }
  if (person === undefined) fail("not-signed-in");
  if (permission.to === "signed-in") return;
  // Somebody of the other facet learns nothing, not even that the route exists.
  if (principal?.facet !== permission.facet) fail("not-found");
  // Nor does somebody from outside, of anything that is not marked as open to them.
  if (principal.role === "outside") {
    if (permission.outside === undefined) fail("not-found");
    return;
  }
  if (!permission.roles.includes(principal.role)) fail("not-allowed");
}
