import type { MiddlewareHandler } from "hono";
import { ProblemError } from "#contract/problems.ts";
import type { Route } from "#domain/access/permissions.ts";
import { permissionOf } from "#domain/access/routes.ts";
import type { Principal } from "#worker/call.ts";
import type { Dependencies } from "#worker/dependencies.ts";
import { withinLimit } from "#worker/features/identity/rate-limit.repository.ts";
import type { AppEnv } from "#worker/http/app-env.ts";
import { commit } from "#worker/storage/commit.ts";

/** Puts on record what was refused to somebody of an organisation because of their role, as the other side's, or from outside. */
export const refusalsOnRecord: MiddlewareHandler<AppEnv> = async (c, next) => {
  await next();
  const { deps, principal } = c.var;
  // Nothing is set for an address that no route has.
  const route: Route | undefined = c.var.route;
  if (!(c.error instanceof ProblemError) || principal === undefined || route === undefined) return;
  const why = refusedFor(c.error, { principal, route });
  if (why !== undefined) await keepRefusal(deps, { principal, route, why });
};

type Why = "role" | "side" | "outside";
interface Refused {
  readonly principal: Principal;
  readonly route: Route;
}

function refusedFor({ code }: ProblemError, { principal, route }: Refused): Why | undefined {
  const permission = permissionOf(route);
  if (permission.to !== "roles") return undefined;
  if (permission.facet !== principal.facet) return "side";
  if (principal.role === "outside" && code === "not-found") return "outside";
  return code === "not-allowed" ? "role" : undefined;
}

/** One entry for each person, route and hour: whoever tries on and on does not fill the log. */
async function keepRefusal(deps: Dependencies, of: Refused & { readonly why: Why }): Promise<void> {
  const { orgId, facet, personId } = of.principal;
  const at = deps.clock.now();
  if (!(await withinLimit(deps, "refusal-listed", `${orgId} ${personId} ${of.route}`))) return;
  const audit = { action: "request.refused", subject: of.route, details: { why: of.why } } as const;
  await commit(deps.db, { orgId, facet, actor: of.principal.personId, at, from: deps.from, effects: [], audit });
}
