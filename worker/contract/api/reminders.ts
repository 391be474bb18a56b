import { remindSchema, switchRemindersSchema } from "../reminders.schema.ts";
import { remindersSentSchema, requestRemindersSchema } from "../reminders.ts";

/** Reminders that go by themselves and by hand. */
export const remindersApi = {
  "POST /api/buyer/reminders": {
    summary: "Reminds vendors whose turn it is, and says of the others why not",
    body: remindSchema,
    result: remindersSentSchema,
  },
  "GET /api/buyer/assessments/:id/reminders": {
    summary: "The reminders of a request that went, and the next",
    result: requestRemindersSchema,
  },
  "PUT /api/buyer/assessments/:id/reminders": {
    summary: "Switches the reminders of a request that go by themselves on or off",
    body: switchRemindersSchema,
    result: requestRemindersSchema,
    problems: ["stale-revision"],
  },
} as const;
