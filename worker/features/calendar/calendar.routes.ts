import { type Mounted, on } from "#worker/http/routes.ts";
import { endFeed, makeFeed, readFeed, viewFeed } from "./calendar.usecases.ts";

/** The address of a person's own calendar. */
export const calendarRoutes: readonly Mounted[] = [
  on("GET /api/buyer/calendar-address", viewFeed),
  on("POST /api/buyer/calendar-address", makeFeed),
  on("POST /api/buyer/calendar-address/end", endFeed),
];

/** What a calendar program reads: no cookie, and the secret in the address opens this and nothing else. */
export const publicCalendarRoutes: readonly Mounted[] = [
  on("GET /api/calendar/:file", (visit, { params }) => readFeed(visit, params.file)),
];
