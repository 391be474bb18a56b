import { contactSchema } from "../assessment.schema.ts";
import { archiveSchema, correctSchema, endRequestSchema, extendSchema, reopenSchema } from "../exit.schema.ts";
import type { RouteContract } from "../route.ts";
import { doneSchema } from "../view.ts";

/** The ways out of a request, or on along it: `worker/domain/assessment/exits.ts` says when each is open. */
export const exitsApi = {
  "POST /api/buyer/assessments/:id/cancellation": {
    summary: "Ends a request that is not decided, with a reason the vendor reads",
    body: endRequestSchema,
    result: doneSchema,
    problems: ["exit-not-now", "stale-revision"],
  },
  "PUT /api/buyer/assessments/:id/due-date": {
    summary: "Gives the vendor more time, and its links as long a life",
    body: extendSchema,
    result: doneSchema,
    problems: ["exit-not-now", "stale-revision"],
  },
  "PUT /api/buyer/assessments/:id/contact": {
    summary: "Invites somebody else in place of the contact, whose links end",
    body: contactSchema,
    result: doneSchema,
    problems: ["mail-limit", "exit-not-now", "stale-revision"],
  },
  "PUT /api/buyer/assessments/:id/asked": {
    summary: "Corrects the company, the product, the purpose or the uses before anything is submitted",
    body: correctSchema,
    result: doneSchema,
    problems: ["exit-not-now", "stale-revision"],
  },
  "POST /api/buyer/assessments/:id/changes/withdrawal": {
    summary: "Takes a return back: what was submitted counts again as it was",
    result: doneSchema,
    problems: ["exit-not-now", "stale-revision"],
  },
  "POST /api/buyer/assessments/:id/changes/closing": {
    summary: "Closes a return that is not answered: what was submitted last counts",
    body: endRequestSchema,
    result: doneSchema,
    problems: ["exit-not-now", "stale-revision"],
  },
  "POST /api/buyer/assessments/:id/reopening": {
    summary: "Opens again what ended without a decision",
    body: reopenSchema,
    result: doneSchema,
    problems: ["exit-not-now", "stale-revision"],
  },
  "PUT /api/buyer/assessments/:id/archive": {
    summary: "Puts away what is decided or has ended, or brings it back",
    body: archiveSchema,
    result: doneSchema,
    problems: ["exit-not-now", "stale-revision"],
  },
  "POST /api/vendor/requests/:id/refusal": {
    summary: "Declines a request, with a reason the buyer reads",
    body: endRequestSchema,
    result: doneSchema,
    problems: ["exit-not-now", "stale-revision"],
  },
} as const satisfies Readonly<Record<string, RouteContract>>;
