import type { Route } from "./permissions.ts";

/**
 * Saves that happen all the time and need no key to be repeated: they state a whole under a revision or about now, know
 * their own repeat, and leave no audit leaf of it.
 */
export const keylessRoutes: ReadonlySet<Route> = new Set<Route>([
  "PUT /api/vendor/requests/:id/answers/:questionId",
  "PUT /api/vendor/requests/:id/presence",
  "PUT /api/buyer/questionnaire-drafts/:id",
  "PUT /api/buyer/assessments/:id/reviews/:kind/:subject",
]);
