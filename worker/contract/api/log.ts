import { logPageSchema } from "../log.schema.ts";
import { logViewSchema } from "../log.ts";
import type { RouteContract } from "../route.ts";

/** Who did what, for who answers for it: each side of an organisation has a log of its own. */
export const logApi = {
  "GET /api/buyer/log": {
    summary: "Who did what at the buyer, newest first",
    query: logPageSchema,
    result: logViewSchema,
  },
  "GET /api/vendor/log": {
    summary: "Who did what at the vendor, newest first",
    query: logPageSchema,
    result: logViewSchema,
  },
} as const satisfies Readonly<Record<string, RouteContract>>;
