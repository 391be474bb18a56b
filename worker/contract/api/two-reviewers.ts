import type { RouteContract } from "../route.ts";
import { settleDifferenceSchema } from "../two-reviewers.schema.ts";
import { twoReviewersSchema } from "../two-reviewers.ts";
import { doneSchema } from "../view.ts";

/** Two who judge without seeing each other. */
export const twoReviewersApi = {
  "GET /api/buyer/assessments/:id/two-reviewers": {
    summary: "Who of two reviewers has handed in, and what they judged once both have",
    result: twoReviewersSchema,
  },
  "POST /api/buyer/assessments/:id/two-reviewers/handing-in": {
    summary: "Hands in what one judged; with the second of the two both are laid side by side",
    result: doneSchema,
    problems: ["not-submitted-yet", "judged-apart"],
  },
  "POST /api/buyer/assessments/:id/two-reviewers/taking-back": {
    summary: "Takes back what one handed in, while the other has not",
    result: doneSchema,
    problems: ["not-submitted-yet", "judged-apart"],
  },
  "PUT /api/buyer/assessments/:id/two-reviewers/:kind/:subject": {
    summary: "Settles where the two differ, with a reason",
    body: settleDifferenceSchema,
    result: doneSchema,
    problems: ["not-submitted-yet", "judged-apart", "stale-revision"],
  },
} as const satisfies Readonly<Record<string, RouteContract>>;
