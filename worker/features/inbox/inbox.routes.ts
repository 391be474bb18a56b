import { type Mounted, on } from "#worker/http/routes.ts";
import { settleQuestion, viewInbox } from "./inbox.usecases.ts";

/** What waits for somebody of a buyer. */
export const inboxRoutes: readonly Mounted[] = [
  on("GET /api/buyer/inbox", (call, { query }) => viewInbox(call, query)),
  on("POST /api/buyer/assessments/:id/messages/settlement", (call, { params, body }) =>
    settleQuestion(call, { ...params, ...body }),
  ),
];
