import { sayChangeSchema, settleReasonSchema } from "../ask-again.schema.ts";
import { reasonsSchema } from "../ask-again.ts";
import type { RouteContract } from "../route.ts";
import { doneSchema } from "../view.ts";

/** What happened after a decision so that the vendor is to be asked again. */
export const askAgainApi = {
  "GET /api/buyer/assessments/:id/ask-again": {
    summary: "Why to ask again about an assessment, with what was put off or dismissed",
    result: reasonsSchema,
  },
  "POST /api/buyer/assessments/:id/ask-again/:reasonId": {
    summary: "Puts a reason to ask again off until a day, dismisses it with a word, or takes either back",
    body: settleReasonSchema,
    result: doneSchema,
    problems: ["stale-revision"],
  },
  "POST /api/buyer/vendor-products/:id/change": {
    summary: "Notes that a service or its model changed, so that its vendor is to be asked again",
    body: sayChangeSchema,
    result: doneSchema,
    problems: ["nothing-decided", "notes-wait"],
  },
  "POST /api/vendor/requests/:id/change": {
    summary: "Tells a buyer that the service or its model changed since the answers were handed in",
    body: sayChangeSchema,
    result: doneSchema,
    problems: ["change-not-now", "changes-wait"],
  },
} as const satisfies Readonly<Record<string, RouteContract>>;
