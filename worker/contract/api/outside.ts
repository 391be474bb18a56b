import { pageQuerySchema } from "../list.schema.ts";
import { logPlaceSchema } from "../log.schema.ts";
import { changeOutsideDaySchema, giveBackSchema, giveOutsideSchema, outsideQuerySchema } from "../outside.schema.ts";
import { assessmentLogSchema, outsideAccessSchema, outsidePageSchema, ownReadingPageSchema } from "../outside.ts";
import type { RouteContract } from "../route.ts";
import { doneSchema, listOf } from "../view.ts";

/** Who from outside may read which assessments, until when. */
export const outsideApi = {
  "GET /api/outside-access": {
    summary: "What somebody may read from outside, of every buyer",
    query: pageQuerySchema,
    result: ownReadingPageSchema,
  },
  "POST /api/outside-access/return": {
    summary: "Gives back what somebody could read from outside",
    body: giveBackSchema,
    result: doneSchema,
  },
  "GET /api/buyer/outside-access": {
    summary: "Who from outside reads which assessment, or did, newest first",
    query: outsideQuerySchema,
    result: outsidePageSchema,
  },
  "POST /api/buyer/outside-access": {
    summary: "Lets somebody from outside read chosen assessments until a day",
    body: giveOutsideSchema,
    result: listOf(outsideAccessSchema),
    status: 201,
    problems: ["mail-limit"],
  },
  "PUT /api/buyer/outside-access/:id": {
    summary: "Gives somebody from outside another last day",
    body: changeOutsideDaySchema,
    result: outsideAccessSchema,
    problems: ["stale-revision", "outside-access-over", "mail-limit"],
  },
  "POST /api/buyer/outside-access/:id/removal": {
    summary: "Takes access from outside back at once",
    result: doneSchema,
  },
  "GET /api/buyer/assessments/:id/log": {
    summary: "Who did what about one assessment, newest first",
    query: logPlaceSchema,
    result: assessmentLogSchema,
  },
} as const satisfies Readonly<Record<string, RouteContract>>;
