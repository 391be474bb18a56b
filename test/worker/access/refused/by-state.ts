import type { Route } from "#domain/access/permissions.ts";
import type { AnySent } from "#test/support/worker/wire.ts";
import { certificateBody, legalEntityBody, systemBody, type World } from "#test/support/worker/world.ts";
import { requests } from "../requests.ts";
import { owner, procurement, type Refused, type Rows, reviewer } from "./refused.ts";

const handedIn = ({ submitted }: World) => ({ params: { id: submitted.requestId } });
const begun = ({ draft }: World) => ({ params: { id: draft.requestId } });
const value = { answer: { value: "yes" } };

/** What was handed in stays as it was handed in, until it comes back. */
export const whileHandedIn: Rows = (
  [
    [
      "an answer",
      "PUT /api/vendor/requests/:id/answers/:questionId",
      (world) => ({
        params: { id: world.submitted.requestId, questionId: "ai-policy" },
        body: { revision: 1, ...value },
      }),
    ],
    [
      "the systems it is about",
      "PUT /api/vendor/requests/:id/systems",
      (world) => ({ ...handedIn(world), body: { revision: 2, systems: [] } }),
    ],
    [
      "its version",
      "POST /api/vendor/requests/:id/version",
      (world) => ({ ...handedIn(world), body: { version: 2, revision: 2 } }),
    ],
    [
      "a second hand-in",
      "POST /api/vendor/requests/:id/submission",
      (world) => ({ ...requests["POST /api/vendor/requests/:id/submission"](world), ...handedIn(world) }),
    ],
    [
      "a colleague's part in it",
      "POST /api/vendor/requests/:id/delegations",
      (world) => ({ ...requests["POST /api/vendor/requests/:id/delegations"](world), ...handedIn(world) }),
    ],
  ] as const satisfies readonly (readonly [string, Route, (world: World) => AnySent])[]
).map(([what, route, sent]) => [what, { who: owner, route, sent, code: "request-already-submitted" }]);

const stale = (who: Refused["who"], route: Route, sent: Refused["sent"]): Refused => ({
  who,
  route,
  sent,
  code: "stale-revision",
});

/** Who saw another state than the one that stands. */
export const seenAnother: Rows = [
  [
    "a questionnaire's draft",
    stale(procurement, "PUT /api/buyer/questionnaire-drafts/:id", ({ draftQuestionnaireId }) => ({
      params: { id: draftQuestionnaireId },
      body: { revision: 9, text: "id: changed" },
    })),
  ],
  [
    "an answer",
    stale(owner, "PUT /api/vendor/requests/:id/answers/:questionId", ({ draft }) => ({
      params: { id: draft.requestId, questionId: "ai-policy" },
      body: { revision: 7, ...value },
    })),
  ],
  [
    "the systems",
    stale(owner, "PUT /api/vendor/requests/:id/systems", (world) => ({
      ...begun(world),
      body: { revision: 99, systems: [] },
    })),
  ],
  [
    "the version",
    stale(owner, "POST /api/vendor/requests/:id/version", (world) => ({
      ...begun(world),
      body: { version: 9, revision: 2 },
    })),
  ],
  [
    "a system",
    stale(owner, "PUT /api/vendor/systems/:id", ({ systemId, mark }) => ({
      params: { id: systemId },
      body: { revision: 9, body: systemBody(mark) },
    })),
  ],
  [
    "a legal entity",
    stale(owner, "PUT /api/vendor/legal-entities/:id", ({ legalEntityId, mark }) => ({
      params: { id: legalEntityId },
      body: { revision: 9, body: legalEntityBody(mark) },
    })),
  ],
  [
    "a file's kind",
    stale(owner, "PUT /api/vendor/evidence/:id", ({ evidenceId }) => ({
      params: { id: evidenceId },
      body: { revision: 9, kind: "report", datedOn: null },
    })),
  ],
  [
    "a finding",
    stale(reviewer, "PUT /api/buyer/assessments/:id/findings/:findingId", (world) => ({
      ...requests["PUT /api/buyer/assessments/:id/findings/:findingId"](world),
      body: { ...requests["PUT /api/buyer/assessments/:id/findings/:findingId"](world).body, revision: 5 },
    })),
  ],
  [
    "a questionnaire to publish",
    stale(procurement, "POST /api/buyer/questionnaire-drafts/:id/publication", ({ draftQuestionnaireId }) => ({
      params: { id: draftQuestionnaireId },
      body: { revision: 99 },
    })),
  ],
];

/** What is too early or too late, or has another form than it says. */
export const notNow: Rows = [
  [
    "words that begin with the character that ends a text",
    {
      who: owner,
      route: "POST /api/vendor/requests/:id/notes",
      sent: (world) => ({ ...begun(world), body: { questionId: "ai-policy", text: "\u0000 in front" } }),
      code: "input-invalid",
    },
  ],
  [
    "a file that says it is JSON",
    {
      who: owner,
      route: "POST /api/vendor/evidence",
      sent: (world) => ({
        ...requests["POST /api/vendor/evidence"](world),
        headers: { "content-length": "1", "content-type": "application/json" },
      }),
      code: "content-type-refused",
    },
  ],
  [
    "a decision that is final already",
    {
      who: reviewer,
      route: "POST /api/buyer/assessments/:id/decisions/settlement",
      sent: ({ submitted }) => ({
        params: { id: submitted.assessmentId },
        body: { number: 1, confirmed: true, basis: "never seen", reason: "Seen" },
      }),
      code: "decision-not-now",
    },
  ],
  [
    "changes to what the vendor has",
    {
      who: reviewer,
      route: "POST /api/buyer/assessments/:id/changes",
      sent: ({ draft }) => ({
        params: { id: draft.assessmentId },
        body: { note: "", dueOn: "2027-01-31", items: [{ questionId: "ai-policy", text: "Attach it" }] },
      }),
      code: "not-submitted-yet",
    },
  ],
  [
    "another version for what is handed in",
    {
      who: procurement,
      route: "POST /api/buyer/assessments/:id/version-offer",
      sent: ({ submitted }) => ({ params: { id: submitted.assessmentId }, body: { version: 2 } }),
      code: "request-already-submitted",
    },
  ],
  [
    "a certificate with a stranger's file",
    {
      who: owner,
      route: "PUT /api/vendor/certificates/:id",
      sent: ({ certificateId, systemId, mark }) => ({
        params: { id: certificateId },
        body: { revision: 1, body: certificateBody({ mark, holder: mark, systemId, files: ["evd_of_a_stranger"] }) },
      }),
      code: "input-invalid",
    },
  ],
];
