import { type Mounted, on } from "#worker/http/routes.ts";
import { saveView, viewsOf } from "./list-views.usecases.ts";

/** Views of lists that an organisation keeps. */
export const listViewRoutes: readonly Mounted[] = [
  on("GET /api/buyer/list-views", (call, { query }) => viewsOf(call, query)),
  on("PUT /api/buyer/list-views", (call, { body }) => saveView(call, body)),
];
