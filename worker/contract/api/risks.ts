import { risksPageSchema, risksQuerySchema } from "../risks.ts";
import type { RouteContract } from "../route.ts";

/** What is followed up over all assessments. */
export const risksApi = {
  "GET /api/buyer/risks": {
    summary: "A page of accepted risks, or of what else somebody follows up, over all assessments",
    query: risksQuerySchema,
    result: risksPageSchema,
  },
} as const satisfies Readonly<Record<string, RouteContract>>;
