import type { RouteContract } from "../route.ts";
import { historyQuerySchema, stoodQuerySchema } from "../score-history.schema.ts";
import { scoreHistorySchema, scoreThatDaySchema } from "../score-history.ts";

/** How a score moves over time. */
export const scoreHistoryApi = {
  "GET /api/buyer/assessments/:id/score-history": {
    summary: "How the score of an assessment moved, and why",
    query: historyQuerySchema,
    result: scoreHistorySchema,
  },
  "GET /api/buyer/assessments/:id/as-it-stood": {
    summary: "The score as it stood on a day, from what was frozen then",
    query: stoodQuerySchema,
    result: scoreThatDaySchema,
  },
} as const satisfies Readonly<Record<string, RouteContract>>;
