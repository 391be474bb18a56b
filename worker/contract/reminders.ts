import * as z from "zod";
import { noReminderReasons } from "#domain/assessment/no-reminder.ts";
import { listOf, view } from "./view.ts";

/** What became of a round of reminders. */
export const remindersSentSchema = view({
  sent: z.number(),
  /** Those that were not reminded, and why; the names are empty where there is no such request. */
  leftOut: listOf(
    view({ id: z.string(), vendorName: z.string(), product: z.string(), why: z.enum(noReminderReasons) }),
  ),
});
export type RemindersSent = z.infer<typeof remindersSentSchema>;

/** The reminders of one request: those that went, and the one that comes. */
export const requestRemindersSchema = view({
  isOn: z.boolean(),
  /** The next that goes by itself; null when none is to come. */
  next: view({ on: z.string(), step: z.number() }).nullable(),
  /** Newest first. A step is so many days after the due day, negative before; null for one by hand. */
  went: listOf(
    view({
      at: z.number(),
      step: z.number().nullable(),
      /** What became of its mail; null where it was left out. */
      mail: z.enum(["queued", "sent", "failed"]).nullable(),
      leftOut: z.enum(noReminderReasons).nullable(),
    }),
  ),
});
export type RequestReminders = z.infer<typeof requestRemindersSchema>;
