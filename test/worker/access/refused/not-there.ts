import type { Route } from "#domain/access/permissions.ts";
import { systemBody } from "#test/support/worker/world.ts";
import { requests } from "../requests.ts";
import { owner, procurement, type Refused, type Rows, reviewer } from "./refused.ts";

const words = { questionId: "ai-policy", text: "Is this the current version?" };
const value = { answer: { value: "yes" } };

const missing = (who: Refused["who"], route: Route, sent: Refused["sent"]): Refused => ({
  who,
  route,
  sent,
  code: "not-found",
});

const nowhere = { params: { id: "asm_aaaaaaaaaaaaaaaaaaaa" } };
/** What is not there, or not called so. */
export const notThere: Rows = [
  [
    "a system that nobody made, saved as if it was",
    missing(owner, "PUT /api/vendor/systems/:id", ({ mark }) => ({
      params: { id: "sys_never_made" },
      body: { revision: 3, body: systemBody(mark) },
    })),
  ],
  [
    "a system of another name than ids have",
    missing(owner, "PUT /api/vendor/systems/:id", ({ mark }) => ({
      params: { id: "anything" },
      body: { revision: 0, body: systemBody(mark) },
    })),
  ],
  [
    "a finding of another name than ids have",
    missing(reviewer, "PUT /api/buyer/assessments/:id/findings/:findingId", (world) => ({
      ...requests["PUT /api/buyer/assessments/:id/findings/:findingId"](world),
      params: { id: world.submitted.assessmentId, findingId: "anything" },
    })),
  ],
  [
    "a conversation of a buyer",
    missing(reviewer, "POST /api/buyer/assessments/:id/notes", () => ({ ...nowhere, body: words })),
  ],
  [
    "a conversation of a vendor",
    missing(owner, "POST /api/vendor/requests/:id/notes", () => ({ ...nowhere, body: words })),
  ],
  ["decisions on nothing", missing(reviewer, "GET /api/buyer/assessments/:id/decisions", () => nowhere)],
  [
    "a decision's statement by a word",
    missing(reviewer, "GET /api/buyer/assessments/:id/decisions/:number/statement", ({ submitted }) => ({
      params: { id: submitted.assessmentId, number: "1e0" },
    })),
  ],
  [
    "a decision's statement that was never made",
    missing(reviewer, "GET /api/buyer/assessments/:id/decisions/:number/statement", ({ submitted }) => ({
      params: { id: submitted.assessmentId, number: "7" },
    })),
  ],
  [
    "a decision's page that was never made",
    missing(reviewer, "GET /api/buyer/assessments/:id/decisions/:number/pdf", ({ submitted }) => ({
      params: { id: submitted.assessmentId, number: "7" },
    })),
  ],
  [
    "a proposal that was never made",
    missing(reviewer, "POST /api/buyer/assessments/:id/decisions/settlement", ({ submitted }) => ({
      params: { id: submitted.assessmentId },
      body: { number: 7, confirmed: true, basis: "never seen", reason: "Seen" },
    })),
  ],
  [
    "a conclusion of no kind",
    missing(reviewer, "PUT /api/buyer/assessments/:id/reviews/:kind/:subject", (world) => ({
      ...requests["PUT /api/buyer/assessments/:id/reviews/:kind/:subject"](world),
      params: { id: world.submitted.assessmentId, kind: "mood", subject: world.certificateId },
    })),
  ],
  ["a questionnaire", missing(reviewer, "GET /api/buyer/questionnaires/:id", () => ({ params: { id: "never-made" } }))],
  [
    "a draft to save",
    missing(procurement, "PUT /api/buyer/questionnaire-drafts/:id", () => ({
      ...nowhere,
      body: { revision: 1, text: "id: x" },
    })),
  ],
  [
    "a draft to remove",
    missing(procurement, "POST /api/buyer/questionnaire-drafts/:id/removal", () => ({
      ...nowhere,
      body: { revision: 1 },
    })),
  ],
  ["a draft to publish", missing(procurement, "GET /api/buyer/questionnaire-drafts/:id/publication", () => nowhere)],
  ["a mapping", missing(procurement, "POST /api/buyer/import-mappings/:id/removal", () => nowhere)],
  ["how lists are read", missing(procurement, "POST /api/buyer/vendor-mappings/:id/removal", () => nowhere)],
  ["an import", missing(procurement, "GET /api/buyer/vendor-imports/:id", () => nowhere)],
  ["an import's report", missing(procurement, "GET /api/buyer/vendor-imports/:id/lines", () => nowhere)],
  [
    "a translation's questionnaire",
    missing(procurement, "PUT /api/buyer/questionnaires/:id/translations/:language", () => ({
      params: { id: "never-made", language: "fr" },
      body: { version: 1, revision: 0, text: "language: fr" },
    })),
  ],
  [
    "an assessment to offer a version for",
    missing(procurement, "POST /api/buyer/assessments/:id/version-offer", () => ({ ...nowhere, body: { version: 2 } })),
  ],
  [
    "a request's systems",
    missing(owner, "PUT /api/vendor/requests/:id/systems", () => ({ ...nowhere, body: { revision: 1, systems: [] } })),
  ],
  [
    "a request's version",
    missing(owner, "POST /api/vendor/requests/:id/version", () => ({ ...nowhere, body: { version: 2, revision: 1 } })),
  ],
  [
    "a request's language",
    missing(owner, "PUT /api/vendor/requests/:id/language", () => ({ ...nowhere, body: { language: "en" } })),
  ],
  ["a request's earlier answers", missing(owner, "GET /api/vendor/requests/:id/earlier-answers", () => nowhere)],
  ["a request to take back", missing(owner, "POST /api/vendor/requests/:id/withdrawal", () => nowhere)],
  [
    "an answer's request",
    missing(owner, "PUT /api/vendor/requests/:id/answers/:questionId", () => ({
      params: { ...nowhere.params, questionId: "ai-policy" },
      body: { revision: 0, ...value },
    })),
  ],
  [
    "a supplier's evidence, for who buys nothing",
    missing(owner, "POST /api/vendor/suppliers/:id/evidence", ({ submitted }) => ({
      params: { id: submitted.assessmentId },
    })),
  ],
];
