import { type Mounted, on } from "#worker/http/routes.ts";
import { remind } from "./by-hand.usecases.ts";
import { switchReminders, viewReminders } from "./of-request.usecases.ts";

/** Reminders by hand and by themselves. */
export const reminderRoutes: readonly Mounted[] = [
  on("POST /api/buyer/reminders", (call, { body }) => remind(call, body.assessmentIds)),
  on("GET /api/buyer/assessments/:id/reminders", (call, { params }) => viewReminders(call, params.id)),
  on("PUT /api/buyer/assessments/:id/reminders", (call, { params, body }) =>
    switchReminders(call, { assessmentId: params.id, ...body }),
  ),
];
