import * as z from "zod";
import { receiptSchema } from "../assessment.ts";
import { saveMemberSchema } from "../identity.schema.ts";
import { memberPageSchema, memberViewSchema } from "../identity.ts";
import { pageQuerySchema } from "../list.schema.ts";
import { publishPassportSchema, settleAccessSchema } from "../passport.schema.ts";
import { accessPageSchema, passportDeskSchema } from "../passport.ts";
import { chooseLanguageSchema, moveVersionSchema } from "../questionnaire.schema.ts";
import {
  saveAnswerSchema,
  saveCertificateSchema,
  saveEvidenceSchema,
  saveLegalEntitySchema,
  saveRequestSystemsSchema,
  saveSystemSchema,
  submitRequestSchema,
  uploadEvidenceSchema,
  withdrawEvidenceSchema,
} from "../request.schema.ts";
import {
  certificateEffectViewSchema,
  certificateViewSchema,
  earlierAnswersSchema,
  foreseenViewSchema,
  legalEntityViewSchema,
  readerPageSchema,
  requestEntrySchema,
  requestViewSchema,
  savedAnswerSchema,
  statusEntrySchema,
  systemViewSchema,
  vendorEvidenceSchema,
} from "../request.ts";
import type { RouteContract } from "../route.ts";
import { suppliersViewSchema } from "../supplier.ts";
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
  "GET /api/vendor/systems": { summary: "The AI systems of the organisation", result: listOf(systemViewSchema) },
  "PUT /api/vendor/systems/:id": {
    summary: "Saves an AI system",
    body: saveSystemSchema,
    result: systemViewSchema,
    problems: ["stale-revision"],
  },
  "GET /api/vendor/certificates": {
    summary: "The certificates of the organisation",
    result: listOf(certificateViewSchema),
  },
  "PUT /api/vendor/certificates/:id": {
    summary: "Saves a certificate",
    body: saveCertificateSchema,
    result: certificateViewSchema,
    problems: ["stale-revision"],
  },
  "GET /api/vendor/certificates/:id/history": {
    summary: "The statuses a certificate had",
    result: listOf(statusEntrySchema),
  },
  "GET /api/vendor/legal-entities": { summary: "The companies of the group", result: listOf(legalEntityViewSchema) },
  "PUT /api/vendor/legal-entities/:id": {
    summary: "Saves a company of the group",
    body: saveLegalEntitySchema,
    result: legalEntityViewSchema,
    problems: ["stale-revision"],
  },
  "GET /api/vendor/evidence": { summary: "The files of the organisation", result: listOf(vendorEvidenceSchema) },
  "POST /api/vendor/evidence": {
    summary: "Stores a file",
    query: uploadEvidenceSchema,
    upload: true,
    result: vendorEvidenceSchema,
    status: 201,
    problems: ["evidence-refused", "evidence-damaged"],
  },
  "PUT /api/vendor/evidence/:id": {
    summary: "Says what kind of evidence a file is, and of which day",
    body: saveEvidenceSchema,
    result: vendorEvidenceSchema,
    problems: ["stale-revision"],
  },
  "GET /api/vendor/evidence/:id/file": { summary: "A file of the organisation", file: "application/octet-stream" },
  "GET /api/vendor/evidence/:id/readers": {
    summary: "Which buyers read a file, and for what",
    query: pageQuerySchema,
    result: readerPageSchema,
  },
  "POST /api/vendor/evidence/:id/withdrawal": {
    summary: "Takes a file back from a buyer",
    body: withdrawEvidenceSchema,
    result: doneSchema,
  },
  "GET /api/vendor/passports": {
    summary: "The organisation's pages, and who asks for more",
    result: passportDeskSchema,
  },
  "GET /api/vendor/passports/:id/requests": {
    summary: "Who asks for the evidence behind a page",
    query: pageQuerySchema,
    result: accessPageSchema,
  },
  "PUT /api/vendor/passports/:id": {
    summary: "Publishes a page",
    body: publishPassportSchema,
    result: passportDeskSchema,
    problems: ["stale-revision"],
  },
  "POST /api/vendor/passports/:id/revocation": { summary: "Takes a page back", result: doneSchema },
  "POST /api/vendor/passports/:id/requests/:requestId": {
    summary: "Lets somebody read the evidence behind a page, or not",
    body: settleAccessSchema,
    result: doneSchema,
    problems: ["mail-limit", "stale-revision"],
  },
  "GET /api/vendor/suppliers": { summary: "The suppliers that were assessed", result: suppliersViewSchema },
  "POST /api/vendor/suppliers/buying": {
    summary: "Begins to assess suppliers of its own",
    result: doneSchema,
    problems: ["buys-already"],
  },
  "POST /api/vendor/suppliers/:id/evidence": {
    summary: "Keeps the result about a supplier as evidence",
    result: vendorEvidenceSchema,
    status: 201,
    problems: ["not-submitted-yet", "evidence-refused", "evidence-damaged"],
  },
  "GET /api/vendor/members": { summary: "Who belongs to the vendor", query: pageQuerySchema, result: memberPageSchema },
  "PUT /api/vendor/members": {
    summary: "Adds a person, changes a role, or removes a person",
    body: saveMemberSchema,
    result: memberViewSchema,
    problems: ["last-owner", "stale-revision", "mail-limit"],
  },
} as const satisfies Readonly<Record<string, RouteContract>>;
