import { saveMemberSchema } from "../identity.schema.ts";
import { memberPageSchema, memberViewSchema } from "../identity.ts";
import { pageQuerySchema } from "../list.schema.ts";
import { publishPassportSchema, settleAccessSchema } from "../passport.schema.ts";
import { accessPageSchema, passportDeskSchema } from "../passport.ts";
import {
  saveCertificateSchema,
  saveEvidenceSchema,
  saveLegalEntitySchema,
  saveSystemSchema,
  uploadEvidenceSchema,
  withdrawEvidenceSchema,
} from "../request.schema.ts";
import {
  certificateViewSchema,
  legalEntityViewSchema,
  readerPageSchema,
  statusEntrySchema,
  systemViewSchema,
  vendorEvidenceSchema,
} from "../request.ts";
import type { RouteContract } from "../route.ts";
import { suppliersViewSchema } from "../supplier.ts";
import { doneSchema, listOf } from "../view.ts";

/** What a vendor keeps of itself: systems, certificates, companies, files, passports, suppliers, people. */
export const vendorProfileApi = {
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
