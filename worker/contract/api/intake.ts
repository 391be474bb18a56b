import {
  answerIntakeSchema,
  intakeAddressSchema,
  intakeSignInSchema,
  intakesQuerySchema,
  saveDoorSchema,
  saveIntakeSchema,
  takeIntakeSchema,
  withdrawIntakeSchema,
} from "../intake.schema.ts";
import {
  askedPageSchema,
  askedViewSchema,
  doorSchema,
  intakeListSchema,
  intakePageSchema,
  intakeViewSchema,
} from "../intake.ts";
import { pageQuerySchema } from "../list.schema.ts";
import type { RouteContract } from "../route.ts";
import { doneSchema } from "../view.ts";

/** People inside a buyer ask for something to be bought; procurement takes it over, asks back or declines. */
export const intakeApi = {
  "POST /api/intake/look": {
    summary: "Whose page to ask on it is",
    body: intakeAddressSchema,
    result: intakePageSchema,
    reads: true,
    problems: ["intake-closed"],
  },
  "POST /api/intake/sign-in": {
    summary: "Mails a link and a code to an address that may ask there",
    body: intakeSignInSchema,
    result: doneSchema,
    status: 202,
    problems: ["intake-closed", "intake-other-domain"],
  },
  "GET /api/asked": { summary: "What the person asked for", query: pageQuerySchema, result: askedPageSchema },
  "GET /api/asked/:id": { summary: "One thing the person asked for", result: askedViewSchema },
  "PUT /api/asked/:id": {
    summary: "Asks for something to be bought, or changes what is asked for",
    body: saveIntakeSchema,
    result: askedViewSchema,
    problems: ["intake-closed", "intake-other-domain", "intake-not-now", "stale-revision"],
  },
  "POST /api/asked/:id/withdrawal": {
    summary: "Takes back what the person asked for",
    body: withdrawIntakeSchema,
    result: askedViewSchema,
    problems: ["intake-not-now", "stale-revision"],
  },
  "GET /api/buyer/intakes": {
    summary: "A page of what people inside asked for",
    query: intakesQuerySchema,
    result: intakeListSchema,
  },
  "GET /api/buyer/intakes/:id": {
    summary: "One thing that somebody inside asked for, and what the register knows of it",
    result: intakeViewSchema,
  },
  "POST /api/buyer/intakes/:id/answer": {
    summary: "Asks back about it, declines it, or opens it again",
    body: answerIntakeSchema,
    result: intakeViewSchema,
    problems: ["intake-not-now", "stale-revision", "mail-limit"],
  },
  "POST /api/buyer/intakes/:id/taking": {
    summary: "Takes it over into the register",
    body: takeIntakeSchema,
    result: intakeViewSchema,
    problems: ["intake-not-now", "stale-revision", "register-full", "product-full", "mail-limit"],
  },
  "GET /api/buyer/intake-page": { summary: "The page to ask on, and who may", result: doorSchema },
  "PUT /api/buyer/intake-page": {
    summary: "Opens or closes the page to ask on, and says whose addresses may",
    body: saveDoorSchema,
    result: doorSchema,
    problems: ["stale-revision"],
  },
} as const satisfies Readonly<Record<string, RouteContract>>;
