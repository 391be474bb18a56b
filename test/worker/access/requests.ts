import type { Body } from "#contract/api.ts";
import { civilDateOf } from "#domain/civil-date.ts";
import { blankFinding } from "#domain/findings/blank-finding.ts";
import type { SaidFinding } from "#domain/findings/finding.schema.ts";
import { confirmed } from "#test/support/worker/confirmed.ts";
import {
  assessmentBody,
  certificateBody,
  legalEntityBody,
  passportChoices,
  systemBody,
  type World,
} from "#test/support/worker/world.ts";
import { randomIds } from "#worker/ports/ids.ts";
import { askAgainRequests } from "./ask-again-requests.ts";
import { assignmentRequests } from "./assignment-requests.ts";
import { decisionRequests } from "./decision-requests.ts";
import { exitRequests } from "./exit-requests.ts";
import { intakeRequests } from "./intake-requests.ts";
import { outsideRequests } from "./outside-requests.ts";
import { policyRequests } from "./policy-requests.ts";
import { registerRequests } from "./register-requests.ts";
import { reminderRequests } from "./reminder-requests.ts";
import type { Requests } from "./requests-type.ts";

const plain = () => ({});
const ofSubmitted = (world: World) => ({ params: { id: world.submitted.assessmentId } });
const ofDraft = (world: World) => ({ params: { id: world.draft.requestId } });
const ofQuestionnaireDraft = (world: World) => ({ params: { id: world.draftQuestionnaireId } });
const member = (world: World): Body<"PUT /api/buyer/members"> => ({
  revision: 0,
  facet: "buyer",
  email: `${randomIds.id("new")}@${world.mark.toLowerCase()}.example`,
  name: "New",
  role: "auditor",
  status: "active",
});

const findingBody: SaidFinding = {
  ...blankFinding,
  title: "No limits for releases",
  severity: "high",
};
const words = { questionId: "ai-policy", text: "Is this the current version?" };

/** A request of every route that names the things of one world; well-formed, so that only access decides. */
export const requests: Requests = {
  "GET /.well-known/annexa-keys.json": plain,
  "GET /api/health": plain,
  "POST /api/sign-in/start": () => ({ body: { email: `${randomIds.id("x")}@nobody.example` } }),
  "POST /api/sign-in/finish": () => ({ body: { token: randomIds.token() } }),
  "GET /api/session": plain,
  "POST /api/session/end": plain,
  "POST /api/session/organisation": (world) => ({ body: { orgId: world.buyer.orgId, facet: "buyer" } }),
  "GET /api/sessions": plain,
  "POST /api/sessions/:id/end": () => ({ params: { id: randomIds.id("ses") } }),
  "GET /api/invitations": plain,
  ...outsideRequests,
  "POST /api/invitations/look": () => ({ body: { token: randomIds.token() } }),
  "POST /api/invitations/renewal": () => ({ body: { token: randomIds.token() } }),
  "POST /api/invitations/sign-in": () => ({ body: { token: randomIds.token() } }),
  "POST /api/invitations/code": () => ({ body: { token: randomIds.token(), code: "ABCD-2345" } }),
  "POST /api/invitations/accept": () => ({ body: { token: randomIds.token(), yourName: "Somebody" } }),
  "POST /api/passports/look": () => ({ body: { address: randomIds.token() } }),
  "POST /api/passports/access": () => ({
    body: {
      address: randomIds.token(),
      name: "Visitor",
      organisation: "Elsewhere",
      email: "visitor@elsewhere.example",
      reason: "We think of buying",
    },
  }),
  "POST /api/passports/evidence": () => ({ body: { token: randomIds.token() } }),
  "POST /api/passports/file": () => ({ body: { token: randomIds.token(), evidenceId: "evd_unknown" } }),
  "GET /api/calendar/:file": () => ({ params: { file: `${randomIds.token()}.ics` } }),
  "POST /api/buyer/assessments/:id/messages/settlement": (world) => ({ ...ofSubmitted(world), body: { readAt: 0 } }),
  "GET /api/buyer/inbox": plain,
  "GET /api/buyer/risks": plain,
  "GET /api/buyer/notices": plain,
  "PUT /api/buyer/notices": () => ({ body: { topic: "submitted", rhythm: "daily", timeZone: "Europe/Berlin" } }),
  "GET /api/vendor/notices": plain,
  "PUT /api/vendor/notices": () => ({ body: { topic: "buyer-wrote", rhythm: "daily", timeZone: "Europe/Berlin" } }),
  "GET /api/buyer/calendar-address": plain,
  "POST /api/buyer/calendar-address": plain,
  "POST /api/buyer/calendar-address/end": plain,
  "GET /api/demo/people": plain,
  "POST /api/demo/sign-in": () => ({ body: { personId: "psn_demo_tom" } }),
  "GET /api/demo/mails": plain,
  "POST /api/demo/load": plain,
  "GET /api/buyer/questionnaires": plain,
  "GET /api/buyer/questionnaires/:id": () => ({ params: { id: "ai-vendor-core" } }),
  "PUT /api/buyer/questionnaires/:id/translations/:language": (world) => ({
    params: { id: world.publishedQuestionnaireId, language: "fr" },
    body: {
      version: 1,
      revision: 0,
      text: `translationOf: ${world.publishedQuestionnaireId}\nversion: 1\nlanguage: fr\n`,
    },
  }),
  "GET /api/buyer/questionnaire-drafts": plain,
  "POST /api/buyer/questionnaire-drafts": () => ({ body: { text: "id: another" } }),
  "GET /api/buyer/questionnaire-drafts/:id": ofQuestionnaireDraft,
  // A revision that never was: the draft must outlive the roles that may touch it.
  "PUT /api/buyer/questionnaire-drafts/:id": (world) => ({
    ...ofQuestionnaireDraft(world),
    body: { revision: 99, text: "id: changed" },
  }),
  "POST /api/buyer/questionnaire-drafts/:id/removal": (world) => ({
    ...ofQuestionnaireDraft(world),
    body: { revision: 99 },
  }),
  "GET /api/buyer/questionnaire-drafts/:id/publication": ofQuestionnaireDraft,
  "POST /api/buyer/questionnaire-drafts/:id/publication": (world) => ({
    ...ofQuestionnaireDraft(world),
    body: { revision: 99 },
  }),
  "GET /api/buyer/import-mappings": plain,
  "POST /api/buyer/import-mappings": () => ({ body: { name: "A layout", mapping: {} } }),
  "POST /api/buyer/import-mappings/:id/removal": (world) => ({ params: { id: world.mappingId } }),
  ...askAgainRequests,
  ...registerRequests,
  ...intakeRequests,
  ...policyRequests,
  ...reminderRequests,
  "GET /api/buyer/assessments": plain,
  "POST /api/buyer/assessments": (world) => ({ body: assessmentBody({ mark: "New", vendor: world.vendor }) }),
  "GET /api/buyer/assessments/:id": ofSubmitted,
  "POST /api/buyer/assessments/:id/invitations": (world) => ({
    params: { id: world.draft.assessmentId },
    body: { mail: false },
  }),
  "POST /api/buyer/assessments/:id/invitations/recall": (world) => ({ params: { id: world.draft.assessmentId } }),
  "PUT /api/buyer/assessments/:id/contact": (world) => ({
    params: { id: world.draft.assessmentId },
    // Whom it names already.
    body: { contactName: `${world.mark} contact`, contactEmail: world.vendor.owner.email },
  }),
  ...assignmentRequests,
  ...exitRequests,
  "POST /api/buyer/assessments/:id/version-offer": (world) => ({
    params: { id: world.draft.assessmentId },
    body: { version: 99 },
  }),
  "GET /api/buyer/assessments/:id/review": ofSubmitted,
  // A question nobody asked: the assessment must stay with the reviewers who come after.
  "POST /api/buyer/assessments/:id/changes": (world) => ({
    ...ofSubmitted(world),
    body: { note: "", dueOn: "2027-01-31", items: [{ questionId: "never-asked", text: "Change it" }] },
  }),
  "GET /api/buyer/assessments/:id/report": ofSubmitted,
  "GET /api/buyer/assessments/:id/last-time": ofSubmitted,
  "PUT /api/buyer/assessments/:id/basket/:questionId": (world) => ({
    params: { id: world.submitted.assessmentId, questionId: "ai-policy" },
    body: { text: "Attach the policy in force", was: "" },
  }),
  "GET /api/buyer/assessments/:id/dossier": ofSubmitted,
  "GET /api/buyer/assessments/:id/score-history": ofSubmitted,
  "GET /api/buyer/assessments/:id/as-it-stood": (world) => ({
    ...ofSubmitted(world),
    query: { on: civilDateOf(Date.now()) },
  }),
  "PUT /api/buyer/assessments/:id/reviews/:kind/:subject": (world) => ({
    params: { id: world.submitted.assessmentId, kind: "certificate", subject: world.certificateId },
    body: { revision: 0, reason: "Checked in the register", body: confirmed },
  }),
  "GET /api/buyer/assessments/:id/evidence/:evidenceId": (world) => ({
    params: { id: world.submitted.assessmentId, evidenceId: world.evidenceId },
  }),
  "PUT /api/buyer/assessments/:id/findings/:findingId": (world) => ({
    params: { id: world.submitted.assessmentId, findingId: "fnd_matrix" },
    body: { revision: 0, body: findingBody },
  }),
  // Reached means refused here: nobody is asked to carry a risk.
  "POST /api/buyer/assessments/:id/findings/:findingId/acceptance": (world) => ({
    params: { id: world.submitted.assessmentId, findingId: "fnd_unasked" },
    body: { revision: 1, agrees: true, word: "" },
  }),
  ...decisionRequests,
  "POST /api/buyer/assessments/:id/policy": (world) => ({ ...ofSubmitted(world), body: { version: 1 } }),
  "GET /api/buyer/portfolio": plain,
  "GET /api/buyer/portfolio-spread": plain,
  "GET /api/buyer/calendar": plain,
  "GET /api/buyer/list-views": () => ({ query: { list: "vendors" } }),
  "PUT /api/buyer/list-views": (world) => ({
    body: { list: "vendors", name: `${world.mark} view`, query: null, revision: 0 },
  }),
  "GET /api/buyer/settings": plain,
  "PUT /api/buyer/settings": () => ({ body: { fourEyes: false } }),
  "GET /api/buyer/assessments/:id/conversation": ofSubmitted,
  "POST /api/buyer/assessments/:id/notes": (world) => ({ ...ofSubmitted(world), body: words }),
  "POST /api/buyer/assessments/:id/messages": (world) => ({ ...ofSubmitted(world), body: words }),
  "GET /api/buyer/comparison": (world) => ({
    query: { assessments: `${world.submitted.assessmentId},${world.submitted.assessmentId}` },
  }),
  "GET /api/buyer/members": plain,
  "PUT /api/buyer/members": (world) => ({ body: member(world) }),
  "GET /api/buyer/log": plain,
  "GET /api/vendor/log": plain,
  "GET /api/buyer/log/file": plain,
  "GET /api/vendor/log/file": plain,
  "POST /api/buyer/log/erasures": () => ({ body: { personId: "psn_unknown" } }),
  "POST /api/vendor/log/erasures": () => ({ body: { personId: "psn_unknown" } }),
  "POST /api/buyer/exports": (world) => ({
    body: { what: "oscal", format: "OSCAL", subject: world.submitted.assessmentId },
  }),
  "POST /api/vendor/exports": (world) => ({
    body: { what: "answers", format: "JSON", subject: world.submitted.requestId },
  }),
  "GET /api/vendor/requests": plain,
  "GET /api/vendor/requests/:id": ofDraft,
  "GET /api/vendor/requests/:id/certificate-effect": ofDraft,
  "GET /api/vendor/requests/:id/foreseen": ofDraft,
  "GET /api/vendor/requests/:id/earlier-answers": ofDraft,
  "PUT /api/vendor/requests/:id/answers/:questionId": (world) => ({
    params: { id: world.draft.requestId, questionId: "concern-channel" },
    body: { revision: 0, answer: { value: "yes" } },
  }),
  "PUT /api/vendor/requests/:id/systems": (world) => ({
    params: { id: world.draft.requestId },
    body: { revision: 2, systems: [{ systemId: world.systemId, useId: "use-one" }] },
  }),
  "PUT /api/vendor/requests/:id/language": (world) => ({ ...ofDraft(world), body: { language: "en" } }),
  "POST /api/vendor/requests/:id/version": (world) => ({ ...ofDraft(world), body: { version: 99, revision: 1 } }),
  "POST /api/vendor/requests/:id/submission": (world) => ({
    params: { id: world.draft.requestId },
    body: { name: "Signer", role: "Owner", confirmed: true },
  }),
  "POST /api/vendor/requests/:id/withdrawal": ofDraft,
  "GET /api/vendor/requests/:id/conversation": ofDraft,
  "POST /api/vendor/requests/:id/notes": (world) => ({ ...ofDraft(world), body: words }),
  "POST /api/vendor/requests/:id/messages": (world) => ({ ...ofDraft(world), body: words }),
  "POST /api/vendor/requests/:id/delegations": (world) => ({
    ...ofDraft(world),
    body: { email: world.vendor.contributor.email, name: "Colleague", questionIds: ["ai-policy"], note: "" },
  }),
  "POST /api/vendor/requests/:id/delegations/:personId/removal": (world) => ({
    params: { id: world.draft.requestId, personId: world.vendor.guest.personId },
  }),
  // Only who has something in hand can be done with it; the rest are told there is nothing.
  "POST /api/vendor/requests/:id/finished": (world) => ({ ...ofDraft(world), body: { finished: true } }),
  "PUT /api/vendor/requests/:id/presence": (world) => ({ ...ofDraft(world), body: { questionId: "ai-policy" } }),
  "GET /api/vendor/systems": plain,
  "PUT /api/vendor/systems/:id": (world) => ({
    params: { id: world.systemId },
    body: { revision: 1, body: systemBody(world.mark) },
  }),
  "GET /api/vendor/certificates": plain,
  "PUT /api/vendor/certificates/:id": (world) => ({
    params: { id: world.certificateId },
    body: {
      revision: 1,
      body: certificateBody({ mark: world.mark, holder: world.mark, systemId: world.systemId, files: [] }),
    },
  }),
  "GET /api/vendor/certificates/:id/history": (world) => ({ params: { id: world.certificateId } }),
  "GET /api/vendor/legal-entities": plain,
  "PUT /api/vendor/legal-entities/:id": (world) => ({
    params: { id: world.legalEntityId },
    body: { revision: 1, body: legalEntityBody(world.mark) },
  }),
  "GET /api/vendor/evidence": plain,
  "POST /api/vendor/evidence": () => ({
    query: { name: "x.txt", kind: "record", type: "text/plain", sha256: "0".repeat(64) },
    bytes: new TextEncoder().encode("x"),
    headers: { "content-length": "1" },
  }),
  "PUT /api/vendor/evidence/:id": (world) => ({
    params: { id: world.evidenceId },
    body: { revision: 1, kind: "record", datedOn: null },
  }),
  "GET /api/vendor/evidence/:id/file": (world) => ({ params: { id: world.evidenceId } }),
  "GET /api/vendor/evidence/:id/readers": (world) => ({ params: { id: world.evidenceId } }),
  "POST /api/vendor/evidence/:id/withdrawal": (world) => ({
    params: { id: world.evidenceId },
    body: { requestId: world.submitted.requestId },
  }),
  "GET /api/vendor/passports": plain,
  "GET /api/vendor/passports/:id/requests": (world) => ({ params: { id: world.passportId } }),
  // A revision that never was: the page must outlive the roles that may touch it.
  "PUT /api/vendor/passports/:id": (world) => ({
    params: { id: world.passportId },
    body: { revision: 99, choices: passportChoices(world) },
  }),
  "POST /api/vendor/passports/:id/revocation": (world) => ({ params: { id: world.passportId } }),
  "POST /api/vendor/passports/:id/requests/:requestId": (world) => ({
    params: { id: world.passportId, requestId: world.accessRequestId },
    body: { granted: false },
  }),
  "GET /api/vendor/suppliers": plain,
  "POST /api/vendor/suppliers/buying": plain,
  "POST /api/vendor/suppliers/:id/evidence": ofSubmitted,
  "GET /api/vendor/members": plain,
  "PUT /api/vendor/members": (world) => ({ body: { ...member(world), facet: "vendor", role: "contributor" } }),
};
