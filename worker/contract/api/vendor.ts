import * as z from "zod";
import { chooseLanguageSchema, moveVersionSchema } from "../questionnaire.schema.ts";
import { saveAnswerSchema, saveRequestSystemsSchema, submitRequestSchema } from "../request.schema.ts";
import {
  certificateEffectViewSchema,
  earlierAnswersSchema,
  foreseenViewSchema,
  requestEntrySchema,
  requestViewSchema,
  savedAnswerSchema,
} from "../request.ts";
import { receiptSchema } from "../review.ts";
import type { RouteContract } from "../route.ts";
import { delegateSchema, finishSchema, presenceSchema, writeWordsSchema } from "../together.schema.ts";
import {
  conversationViewSchema,
  delegationViewSchema,
  messageViewSchema,
  noteViewSchema,
  presentViewSchema,
} from "../together.ts";
import { doneSchema, listOf, view } from "../view.ts";

const revisionSchema = view({ revision: z.number() });

/** What a vendor works with: requests of buyers, its own systems, certificates, evidence and pages. */
export const vendorApi = {
  "GET /api/vendor/requests": { summary: "What buyers ask of the organisation", result: listOf(requestEntrySchema) },
  "GET /api/vendor/requests/:id": { summary: "One request with every answer so far", result: requestViewSchema },
  "GET /api/vendor/requests/:id/certificate-effect": {
    summary: "How much work the certificates remove, and why not more",
    result: certificateEffectViewSchema,
  },
  "GET /api/vendor/requests/:id/foreseen": {
    summary: "What a reviewer will see in the answers as they stand, so far as the vendor can mend it",
    result: listOf(foreseenViewSchema),
  },
  "GET /api/vendor/requests/:id/earlier-answers": {
    summary: "What the organisation answered before to such questions",
    result: earlierAnswersSchema,
  },
  "PUT /api/vendor/requests/:id/answers/:questionId": {
    summary: "Saves one answer, complete or not",
    body: saveAnswerSchema,
    result: savedAnswerSchema,
    problems: [
      "stale-revision",
      "request-already-submitted",
      "question-unknown",
      "value-not-allowed",
      "certificate-does-not-answer",
    ],
  },
  "PUT /api/vendor/requests/:id/systems": {
    summary: "Says which AI systems are in the product, and which use each serves",
    body: saveRequestSystemsSchema,
    result: revisionSchema,
    problems: ["stale-revision", "request-already-submitted"],
  },
  "PUT /api/vendor/requests/:id/language": {
    summary: "Chooses the language to read in",
    body: chooseLanguageSchema,
    result: view({ language: z.string() }),
  },
  "POST /api/vendor/requests/:id/version": {
    summary: "Goes on with the newer version the buyer offers",
    body: moveVersionSchema,
    result: revisionSchema,
    problems: ["stale-revision", "request-already-submitted"],
  },
  "POST /api/vendor/requests/:id/submission": {
    summary: "Signs the answers and hands them in",
    body: submitRequestSchema,
    result: receiptSchema,
    problems: ["stale-revision", "request-already-submitted", "request-incomplete"],
  },
  "POST /api/vendor/requests/:id/withdrawal": {
    summary: "Takes back what was handed in, while nobody reviews it",
    result: doneSchema,
    problems: ["review-begun"],
  },
  "GET /api/vendor/requests/:id/conversation": {
    summary: "Notes among colleagues and messages with the buyer",
    result: conversationViewSchema,
  },
  "POST /api/vendor/requests/:id/notes": {
    summary: "Writes for colleagues",
    body: writeWordsSchema,
    result: noteViewSchema,
    status: 201,
  },
  "POST /api/vendor/requests/:id/messages": {
    summary: "Writes to the buyer",
    body: writeWordsSchema,
    result: messageViewSchema,
    status: 201,
  },
  "POST /api/vendor/requests/:id/delegations": {
    summary: "Hands questions to a colleague",
    body: delegateSchema,
    result: delegationViewSchema,
    status: 201,
    problems: ["mail-limit", "request-already-submitted", "removed-from-organisation"],
  },
  "POST /api/vendor/requests/:id/delegations/:personId/removal": {
    summary: "Takes questions back from a colleague",
    result: doneSchema,
  },
  "POST /api/vendor/requests/:id/finished": {
    summary: "Says that what was handed over is done, or not yet",
    body: finishSchema,
    result: doneSchema,
  },
  "PUT /api/vendor/requests/:id/presence": {
    summary: "Says where one is at work, and learns who else is",
    body: presenceSchema,
    result: listOf(presentViewSchema),
  },
} as const satisfies Readonly<Record<string, RouteContract>>;
