import type { Ending } from "#domain/assessment/stage.ts";
import type { Route } from "./permissions.ts";

/** How a request can be over: it ended without a decision, or it is put away. */
export type Over = Ending | "archived";

const always = ["cancelled", "declined", "closed", "archived"] as const;
/** What was handed in before a return was closed is reviewed and decided on. */
const closed = ["closed"] as const;

/**
 * What may still be done about a request that is over. Every other route that changes something about an assessment or a
 * request is refused then: a route that is not here is refused without anybody having thought of it.
 */
const stillDone: Partial<Readonly<Record<Route, readonly Over[]>>> = {
  "PUT /api/buyer/assessments/:id/archive": always,
  "POST /api/buyer/assessments/:id/reopening": ["cancelled", "declined", "closed"],
  // People may go on talking, also about opening it again.
  "POST /api/buyer/assessments/:id/notes": always,
  "POST /api/buyer/assessments/:id/messages": always,
  "POST /api/buyer/assessments/:id/messages/settlement": always,
  "POST /api/vendor/requests/:id/notes": always,
  "POST /api/vendor/requests/:id/messages": always,
  // How it is read, and who no longer reads it.
  "PUT /api/vendor/requests/:id/language": always,
  "POST /api/vendor/requests/:id/delegations/:personId/removal": always,
  "PUT /api/buyer/assessments/:id/reviewers": closed,
  "POST /api/buyer/assessments/:id/reviewers/taking": closed,
  "POST /api/buyer/assessments/:id/reviewers/handing-back": always,
  "POST /api/buyer/assessments/:id/two-reviewers/handing-in": closed,
  "POST /api/buyer/assessments/:id/two-reviewers/taking-back": closed,
  "PUT /api/buyer/assessments/:id/two-reviewers/:kind/:subject": closed,
  "PUT /api/buyer/assessments/:id/reviews/:kind/:subject": closed,
  "PUT /api/buyer/assessments/:id/findings/:findingId": closed,
  "POST /api/buyer/assessments/:id/findings/:findingId/acceptance": closed,
  "POST /api/buyer/assessments/:id/decisions": closed,
  "POST /api/buyer/assessments/:id/decisions/settlement": closed,
  "POST /api/buyer/assessments/:id/decisions/:number/telling": ["closed", "archived"],
  "POST /api/buyer/assessments/:id/ask-again/:reasonId": closed,
  "POST /api/vendor/requests/:id/change": closed,
  "POST /api/buyer/assessments/:id/policy": closed,
};

/** Whose id stands in the path of a route that changes something about one assessment or request; undefined elsewhere. */
export function changesOne(route: Route): "assessment" | "request" | undefined {
  if (route.startsWith("GET ")) return undefined;
  if (route.includes(" /api/buyer/assessments/:id/")) return "assessment";
  return route.includes(" /api/vendor/requests/:id/") ? "request" : undefined;
}

/** In which ways a request may be over while a route still changes it. */
export const stillDoneWhen = (route: Route): readonly Over[] => stillDone[route] ?? [];
