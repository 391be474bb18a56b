import { chooseNoticesSchema, inboxQuerySchema, settleQuestionSchema } from "../inbox.schema.ts";
import { calendarFeedSchema, inboxViewSchema, newCalendarFeedSchema, noticesViewSchema } from "../inbox.ts";
import type { RouteContract } from "../route.ts";
import { doneSchema } from "../view.ts";

/** What waits for somebody of a buyer, what they hear of by mail, and their calendar. */
export const inboxApi = {
  "GET /api/buyer/inbox": {
    summary: "What waits for whoever asks, group by group, or one group page by page",
    query: inboxQuerySchema,
    result: inboxViewSchema,
  },
  "POST /api/buyer/assessments/:id/messages/settlement": {
    summary: "Says that what a vendor wrote, as far as it was read, needs no answer",
    body: settleQuestionSchema,
    result: doneSchema,
  },
  "GET /api/buyer/notices": { summary: "What somebody hears of by mail, and how", result: noticesViewSchema },
  "PUT /api/buyer/notices": {
    summary: "Chooses how somebody hears of a topic: at once, once a day or never",
    body: chooseNoticesSchema,
    result: noticesViewSchema,
  },
  "GET /api/vendor/notices": { summary: "What somebody hears of by mail, and how", result: noticesViewSchema },
  "PUT /api/vendor/notices": {
    summary: "Chooses how somebody hears of a topic: at once, once a day or never",
    body: chooseNoticesSchema,
    result: noticesViewSchema,
  },
  "GET /api/buyer/calendar-address": {
    summary: "Whether one's calendar has an address, and when it was read",
    result: calendarFeedSchema,
  },
  "POST /api/buyer/calendar-address": {
    summary: "Makes a secret address for one's calendar program; the one before ends",
    result: newCalendarFeedSchema,
    status: 201,
    secret: true,
  },
  "POST /api/buyer/calendar-address/end": { summary: "Ends the address of one's calendar", result: doneSchema },
  "GET /api/calendar/:file": {
    summary: "The days of a buyer as iCalendar, for whoever has the secret address",
    file: "text/calendar; charset=utf-8",
  },
} as const satisfies Readonly<Record<string, RouteContract>>;
