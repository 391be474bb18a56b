import * as z from "zod";
import { inboxGroups } from "#domain/inbox/groups.ts";
import { isTimeZone } from "#domain/local-time.ts";
import { rhythms } from "#domain/notices/topics.ts";
import { allTopics } from "#domain/notices/vendor-topics.ts";
import { listQueryOf } from "./list.schema.ts";

/** All groups from their beginning, or one of them from a place on. */
export const inboxQuerySchema = listQueryOf(["waiting"])
  .pick({ after: true, most: true })
  .extend({ group: z.enum(inboxGroups).optional() });

/** What was written after the list was read still waits. */
export const settleQuestionSchema = z.strictObject({ readAt: z.int().min(0) });
export type SettleQuestion = z.infer<typeof settleQuestionSchema>;

export const chooseNoticesSchema = z.strictObject({
  topic: z.enum(allTopics),
  rhythm: z.enum(rhythms),
  /** The clock of the browser: by it a day's mail comes in the morning. */
  timeZone: z.string().min(1).max(100).refine(isTimeZone, "Name a time zone that exists"),
});
export type ChooseNotices = z.infer<typeof chooseNoticesSchema>;
