import type { Route } from "#domain/access/permissions.ts";
import { randomIds } from "#worker/ports/ids.ts";
import type { Requests } from "./requests-type.ts";

type ReminderRoute = Extract<Route, `${string}/reminders` | `${string}/unsent-mails${string}`>;

const plain = () => ({});

/** Of reminders, and of mails that could not be delivered. */
export const reminderRequests: Pick<Requests, ReminderRoute> = {
  "GET /api/buyer/assessments/:id/reminders": (world) => ({ params: { id: world.draft.assessmentId } }),
  "PUT /api/buyer/assessments/:id/reminders": (world) => ({
    params: { id: world.draft.assessmentId },
    body: { on: false },
  }),
  "GET /api/buyer/unsent-mails": plain,
  "POST /api/buyer/unsent-mails/:id/again": () => ({ params: { id: randomIds.id("mail") } }),
  "POST /api/buyer/unsent-mails/:id/removal": () => ({ params: { id: randomIds.id("mail") } }),
  "GET /api/vendor/unsent-mails": plain,
  "POST /api/vendor/unsent-mails/:id/again": () => ({ params: { id: randomIds.id("mail") } }),
  "POST /api/vendor/unsent-mails/:id/removal": () => ({ params: { id: randomIds.id("mail") } }),
  "POST /api/buyer/reminders": (world) => ({ body: { assessmentIds: [world.draft.assessmentId] } }),
};
