import { type Mounted, on } from "#worker/http/routes.ts";
import { viewCalendar } from "./calendar.usecases.ts";
import { viewPortfolio, viewSpread } from "./portfolio.usecases.ts";

/** All assessments at once. */
export const portfolioRoutes: readonly Mounted[] = [
  on("GET /api/buyer/portfolio", (call, { query }) => viewPortfolio(call, query)),
  on("GET /api/buyer/portfolio-spread", viewSpread),
  on("GET /api/buyer/calendar", (call, { query }) => viewCalendar(call, query)),
];
