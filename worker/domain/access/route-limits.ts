import type { Route } from "./permissions.ts";
import { permissionOf } from "./routes.ts";

/** How dear a call is. Each has a binding of its own in wrangler.toml, which says how many a minute are let through. */
export type Pace = "strangers" | "reads" | "writes" | "heavy";

/** Calls that work over many assessments, or make a whole document. */
const heavy: ReadonlySet<Route> = new Set<Route>([
  "GET /api/buyer/comparison",
  "GET /api/buyer/assessments/:id/report",
  "GET /api/buyer/assessments/:id/dossier",
  "GET /api/buyer/assessments/:id/as-it-stood",
  "GET /api/buyer/assessments/:id/decisions/:number/pdf",
  "POST /api/buyer/policies/effect",
  "POST /api/buyer/tiers/effect",
  "POST /api/buyer/campaigns",
  "POST /api/buyer/policies/proposals/:id/trial",
  "POST /api/buyer/policies/moves",
  "POST /api/buyer/policies/rescoring",
  "POST /api/buyer/reminders",
  "POST /api/vendor/evidence",
]);

/** The pace of a route: every route has one. Strangers' changes are counted by where they come from, all else by person. */
export function paceOf(route: Route): Pace {
  if (heavy.has(route)) return "heavy";
  if (route.startsWith("GET ")) return "reads";
  return permissionOf(route).to === "anyone" ? "strangers" : "writes";
}
