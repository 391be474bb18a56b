import * as z from "zod";
import { inboxGroups } from "#domain/inbox/groups.ts";
import { rhythms } from "#domain/notices/topics.ts";
import { allTopics } from "#domain/notices/vendor-topics.ts";
import { pageOf } from "./list.schema.ts";
import { listOf, view } from "./view.ts";

/** One thing that waits for somebody. */
const inboxEntrySchema = view({
  id: z.string(),
  /** The assessment it is done on, or what is asked to be bought. */
  subjectId: z.string(),
  product: z.string(),
  vendorName: z.string(),
  /** What it is about besides: a risk, a condition; "" where the assessment says it all. */
  about: z.string(),
  /** Who asks; "" where nobody does. */
  who: z.string(),
  /** The day it is due or ends; null where there is none. */
  on: z.string().nullable(),
  /** When it came; null where a day says more. */
  at: z.number().nullable(),
});
export type InboxEntry = z.infer<typeof inboxEntrySchema>;

const inboxPageSchema = view({
  group: z.enum(inboxGroups),
  /** When it was read, by the portal's clock. */
  readAt: z.number(),
  ...pageOf(inboxEntrySchema).unwrap().shape,
});
export type InboxPage = z.infer<typeof inboxPageSchema>;
export const inboxViewSchema = view({ groups: listOf(inboxPageSchema) });
export type InboxView = z.infer<typeof inboxViewSchema>;

/** What somebody hears of, and how. */
export const noticesViewSchema = view({
  topics: listOf(view({ topic: z.enum(allTopics), rhythm: z.enum(rhythms).nullable() })),
  /** Null while they have not said: then it is that of the organisation. */
  timeZone: z.string().nullable(),
});
export type NoticesView = z.infer<typeof noticesViewSchema>;

/** The address of a person's calendar, without its secret; null while there is none. */
export const calendarFeedSchema = view({ createdAt: z.number().nullable(), readAt: z.number().nullable() });
export type CalendarFeed = z.infer<typeof calendarFeedSchema>;
/** `id` says whose it is. */
export const newCalendarFeedSchema = view({ id: z.string(), address: z.string(), createdAt: z.number() });
export type NewCalendarFeed = z.infer<typeof newCalendarFeedSchema>;
