import { answerAcceptanceSchema } from "#domain/findings/finding.schema.ts";
import {
  basketWishSchema,
  comparedQuerySchema,
  newInvitationSchema,
  reportQuerySchema,
  requestChangesSchema,
  saveReviewSchema,
  sendAssessmentSchema,
  trackerQuerySchema,
} from "../assessment.schema.ts";
import { assessmentViewSchema, invitationLinkSchema, sentAssessmentSchema, trackerPageSchema } from "../assessment.ts";
import { comparisonViewSchema } from "../comparison.ts";
import { decideSchema, saveFindingSchema, settleDecisionSchema, tellVendorSchema } from "../decision.schema.ts";
import { decisionsViewSchema } from "../decision.ts";
import { offerVersionSchema } from "../questionnaire.schema.ts";
import { basketItemSchema, lastTimeSchema, reviewViewSchema, savedReviewSchema } from "../review.ts";
import type { RouteContract } from "../route.ts";
import { dossierQuerySchema } from "../score-history.schema.ts";
import { writeWordsSchema } from "../together.schema.ts";
import { conversationViewSchema, messageViewSchema, noteViewSchema } from "../together.ts";
import { doneSchema, listOf } from "../view.ts";

/** A buyer's assessments: sent, reviewed, decided, compared. */
export const assessmentApi = {
  "GET /api/buyer/assessments": {
    summary: "A page of the assessments, and how many there are of each kind",
    query: trackerQuerySchema,
    result: trackerPageSchema,
  },
  "POST /api/buyer/assessments": {
    summary: "Sends a questionnaire to a vendor",
    body: sendAssessmentSchema,
    result: sentAssessmentSchema,
    status: 201,
    secret: true,
    problems: ["mail-limit", "stale-revision"],
  },
  "GET /api/buyer/assessments/:id": { summary: "One assessment, however far it is", result: assessmentViewSchema },
  "POST /api/buyer/assessments/:id/invitations": {
    summary: "A further link for the vendor's contact",
    body: newInvitationSchema,
    result: invitationLinkSchema,
    secret: true,
    problems: ["mail-limit"],
  },
  "POST /api/buyer/assessments/:id/invitations/recall": {
    summary: "Ends every link to an assessment that nobody has taken up",
    result: doneSchema,
    problems: ["invitation-taken-up"],
  },
  "POST /api/buyer/assessments/:id/version-offer": {
    summary: "Offers the vendor a newer version of the questionnaire",
    body: offerVersionSchema,
    result: doneSchema,
    problems: ["mail-limit", "stale-revision", "request-already-submitted"],
  },
  "GET /api/buyer/assessments/:id/review": {
    summary: "A submitted assessment with every conclusion and its score",
    result: reviewViewSchema,
    problems: ["not-submitted-yet"],
  },
  "POST /api/buyer/assessments/:id/changes": {
    summary: "Sends it back to the vendor with what to change",
    body: requestChangesSchema,
    result: doneSchema,
    problems: ["mail-limit", "not-returnable", "not-submitted-yet"],
  },
  "GET /api/buyer/assessments/:id/report": {
    summary: "The report",
    query: reportQuerySchema,
    file: "application/pdf",
    problems: ["not-submitted-yet"],
  },
  "GET /api/buyer/assessments/:id/last-time": {
    summary: "The hand-in before this one; null the first time",
    result: lastTimeSchema.nullable(),
    problems: ["not-submitted-yet"],
  },
  "PUT /api/buyer/assessments/:id/basket/:questionId": {
    summary: "Keeps what is to be asked about a question until the basket is sent",
    body: basketWishSchema,
    result: listOf(basketItemSchema),
    problems: ["not-submitted-yet", "question-unknown", "stale-revision"],
  },
  "GET /api/buyer/assessments/:id/dossier": {
    summary: "The reviewed dossier, today's or that of a day, as `npm run score` reads it",
    query: dossierQuerySchema,
    file: "application/json",
    problems: ["not-submitted-yet"],
  },
  "PUT /api/buyer/assessments/:id/reviews/:kind/:subject": {
    summary: "Concludes on an answer, a file, a certificate, its scope or a system",
    body: saveReviewSchema,
    result: savedReviewSchema,
    problems: ["stale-revision", "not-submitted-yet", "judged-apart"],
  },
  "GET /api/buyer/assessments/:id/evidence/:evidenceId": {
    summary: "A file the vendor let this buyer read",
    file: "application/octet-stream",
  },
  "PUT /api/buyer/assessments/:id/findings/:findingId": {
    summary: "Raises a finding or says what became of one",
    body: saveFindingSchema,
    result: savedReviewSchema,
    problems: ["stale-revision", "not-submitted-yet"],
  },
  "POST /api/buyer/assessments/:id/findings/:findingId/acceptance": {
    summary: "Agrees to carry a risk that one is asked to carry, or declines",
    body: answerAcceptanceSchema,
    result: savedReviewSchema,
    problems: ["stale-revision", "not-submitted-yet", "not-asked-of-you"],
  },
  "GET /api/buyer/assessments/:id/decisions": { summary: "Every decision on it", result: decisionsViewSchema },
  "POST /api/buyer/assessments/:id/decisions": {
    summary: "Decides, or proposes to where two people are needed",
    body: decideSchema,
    result: decisionsViewSchema,
    status: 201,
    problems: ["decision-not-now", "decision-basis-changed", "judged-apart", "not-submitted-yet"],
  },
  "POST /api/buyer/assessments/:id/decisions/settlement": {
    summary: "Confirms or rejects a proposal",
    body: settleDecisionSchema,
    result: decisionsViewSchema,
    problems: [
      "decision-not-now",
      "decision-basis-changed",
      "proposal-outdated",
      "four-eyes",
      "judged-apart",
      "not-submitted-yet",
    ],
  },
  "POST /api/buyer/assessments/:id/decisions/:number/telling": {
    summary: "Tells the vendor how it was decided",
    body: tellVendorSchema,
    result: decisionsViewSchema,
    problems: ["telling-not-now"],
  },
  "GET /api/buyer/assessments/:id/decisions/:number/statement": {
    summary: "A final decision as a signed file",
    file: "application/json",
    problems: ["signing-not-set-up"],
  },
  "GET /api/buyer/assessments/:id/decisions/:number/pdf": {
    summary: "A final decision on paper",
    file: "application/pdf",
  },
  "GET /api/buyer/assessments/:id/conversation": {
    summary: "Notes among colleagues and messages with the vendor",
    result: conversationViewSchema,
  },
  "POST /api/buyer/assessments/:id/notes": {
    summary: "Writes for colleagues",
    body: writeWordsSchema,
    result: noteViewSchema,
    status: 201,
  },
  "POST /api/buyer/assessments/:id/messages": {
    summary: "Writes to the vendor",
    body: writeWordsSchema,
    result: messageViewSchema,
    status: 201,
  },
  "GET /api/buyer/comparison": {
    summary: "Two to ten assessments side by side, in the order they are named",
    query: comparedQuerySchema,
    result: comparisonViewSchema,
    problems: ["not-submitted-yet", "comparison-size"],
  },
} as const satisfies Readonly<Record<string, RouteContract>>;
