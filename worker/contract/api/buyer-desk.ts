import { rescoredWithSchema } from "../assessment.ts";
import { saveSettingsSchema } from "../decision.schema.ts";
import { buyerSettingsSchema } from "../decision.ts";
import { saveMemberSchema } from "../identity.schema.ts";
import { memberPageSchema, memberViewSchema } from "../identity.ts";
import { pageQuerySchema } from "../list.schema.ts";
import { saveViewSchema, whichViewsSchema } from "../list-views.schema.ts";
import { savedViewSchema } from "../list-views.ts";
import {
  moveToPolicySchema,
  policyEffectSchema,
  proposePolicySchema,
  rescoreWithSchema,
  settlePolicySchema,
} from "../policy.schema.ts";
import {
  movedToPolicySchema,
  policyDeskSchema,
  policyEffectPageSchema,
  policyProposalSchema,
  rescoredSomeSchema,
} from "../policy.ts";
import { calendarQuerySchema, portfolioQuerySchema } from "../portfolio.schema.ts";
import { calendarPageSchema, portfolioPageSchema, portfolioSpreadSchema } from "../portfolio.ts";
import {
  newDraftSchema,
  publishDraftSchema,
  removeDraftSchema,
  saveDraftSchema,
  saveMappingSchema,
  saveTranslationSchema,
  whichVersionSchema,
} from "../questionnaire.schema.ts";
import {
  draftEntrySchema,
  draftViewSchema,
  languageEntrySchema,
  mappingEntrySchema,
  publicationPreviewSchema,
  publishedSchema,
  questionnaireViewSchema,
  savedDraftSchema,
  shelfEntrySchema,
} from "../questionnaire.ts";
import type { RouteContract } from "../route.ts";
import { doneSchema, idSchema, listOf } from "../view.ts";

/** What a buyer works with: questionnaires, policies, the portfolio, settings, people. */
export const buyerDeskApi = {
  "GET /api/buyer/questionnaires": { summary: "Questionnaires to choose from", result: listOf(shelfEntrySchema) },
  "GET /api/buyer/questionnaires/:id": {
    summary: "One questionnaire: the version named, or the one to send today",
    query: whichVersionSchema,
    result: questionnaireViewSchema,
  },
  "PUT /api/buyer/questionnaires/:id/translations/:language": {
    summary: "Stores the texts of a published version in one language",
    body: saveTranslationSchema,
    result: languageEntrySchema,
    problems: ["stale-revision"],
  },
  "GET /api/buyer/questionnaire-drafts": {
    summary: "Questionnaires under construction",
    result: listOf(draftEntrySchema),
  },
  "POST /api/buyer/questionnaire-drafts": {
    summary: "Starts a draft",
    body: newDraftSchema,
    result: idSchema,
    status: 201,
  },
  "GET /api/buyer/questionnaire-drafts/:id": { summary: "One draft with its text", result: draftViewSchema },
  "PUT /api/buyer/questionnaire-drafts/:id": {
    summary: "Saves a draft",
    body: saveDraftSchema,
    result: savedDraftSchema,
    problems: ["stale-revision"],
  },
  "POST /api/buyer/questionnaire-drafts/:id/removal": {
    summary: "Throws a draft away",
    body: removeDraftSchema,
    result: doneSchema,
    problems: ["stale-revision"],
  },
  "GET /api/buyer/questionnaire-drafts/:id/publication": {
    summary: "What publishing a draft would do",
    result: publicationPreviewSchema,
  },
  "POST /api/buyer/questionnaire-drafts/:id/publication": {
    summary: "Publishes a draft as the next version",
    body: publishDraftSchema,
    result: publishedSchema,
    status: 201,
    problems: ["questionnaire-unfit", "stale-revision"],
  },
  "GET /api/buyer/import-mappings": {
    summary: "How layouts of spreadsheets are read",
    result: listOf(mappingEntrySchema),
  },
  "POST /api/buyer/import-mappings": {
    summary: "Keeps how a layout is read",
    body: saveMappingSchema,
    result: mappingEntrySchema,
    status: 201,
  },
  "POST /api/buyer/import-mappings/:id/removal": { summary: "Forgets how a layout is read", result: doneSchema },
  "GET /api/buyer/policies": { summary: "The scoring policies, newest first", result: policyDeskSchema },
  "POST /api/buyer/policies/effect": {
    summary: "What a policy would make of current assessments, page by page",
    body: policyEffectSchema,
    result: policyEffectPageSchema,
    reads: true,
    problems: ["not-submitted-yet"],
  },
  "POST /api/buyer/policies/proposals": {
    summary: "Proposes a policy as the next version",
    body: proposePolicySchema,
    result: policyProposalSchema,
    status: 201,
    problems: ["stale-revision", "policy-proposal-waits"],
  },
  "POST /api/buyer/policies/proposals/:id/trial": {
    summary: "Tries the laws with a proposed policy on the next assessments",
    result: policyProposalSchema,
    problems: ["policy-proposal-over"],
  },
  "POST /api/buyer/policies/proposals/:id/settlement": {
    summary: "Publishes a proposed policy as the next version, or takes it back",
    body: settlePolicySchema,
    result: policyDeskSchema,
    problems: ["policy-proposal-over", "policy-untried", "policy-lawless", "policy-four-eyes", "stale-revision"],
  },
  "POST /api/buyer/policies/moves": {
    summary: "Scores many assessments by another version of the policy from now on",
    body: moveToPolicySchema,
    result: movedToPolicySchema,
    problems: ["policy-move-changed"],
  },
  "POST /api/buyer/policies/rescoring": {
    summary: "Works out the next scores that are due",
    result: rescoredSomeSchema,
  },
  "POST /api/buyer/assessments/:id/policy": {
    summary: "Scores one assessment by another version of the policy from now on",
    body: rescoreWithSchema,
    result: rescoredWithSchema,
    problems: ["not-submitted-yet"],
  },
  "GET /api/buyer/portfolio": {
    summary: "A page of the portfolio, each assessment in a line of figures",
    query: portfolioQuerySchema,
    result: portfolioPageSchema,
  },
  "GET /api/buyer/portfolio-spread": {
    summary: "How many assessments lie in each tenth of every share",
    result: portfolioSpreadSchema,
  },
  "GET /api/buyer/calendar": {
    summary: "A page of what comes up or is overdue, day by day, of the vendors looked for",
    query: calendarQuerySchema,
    result: calendarPageSchema,
  },
  "GET /api/buyer/list-views": {
    summary: "Views of a list that are kept",
    query: whichViewsSchema,
    result: listOf(savedViewSchema),
  },
  "PUT /api/buyer/list-views": {
    summary: "Keeps a view of a list under a name, or forgets it",
    body: saveViewSchema,
    result: listOf(savedViewSchema),
    problems: ["stale-revision"],
  },
  "GET /api/buyer/settings": { summary: "How the organisation works", result: buyerSettingsSchema },
  "PUT /api/buyer/settings": {
    summary: "Changes how the organisation works",
    body: saveSettingsSchema,
    result: buyerSettingsSchema,
  },
  "GET /api/buyer/members": { summary: "Who belongs to the buyer", query: pageQuerySchema, result: memberPageSchema },
  "PUT /api/buyer/members": {
    summary: "Adds a person, changes a role, or removes a person",
    body: saveMemberSchema,
    result: memberViewSchema,
    problems: ["last-owner", "stale-revision", "mail-limit"],
  },
} as const satisfies Readonly<Record<string, RouteContract>>;
