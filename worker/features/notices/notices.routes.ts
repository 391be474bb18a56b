import { type Mounted, on } from "#worker/http/routes.ts";
import { choose, viewChoices } from "./choices.usecases.ts";

/** What somebody hears of by mail. */
export const noticeRoutes: readonly Mounted[] = [
  on("GET /api/buyer/notices", viewChoices),
  on("PUT /api/buyer/notices", (call, { body }) => choose(call, body)),
  on("GET /api/vendor/notices", viewChoices),
  on("PUT /api/vendor/notices", (call, { body }) => choose(call, body)),
];
