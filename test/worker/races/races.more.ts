import { beforeAll, describe, expect, it } from "vitest";
import type { Route } from "#domain/access/permissions.ts";
import { keepQueueQuiet } from "#test/support/worker/quiet-queue.ts";
import { restore, type Snapshot, takeSnapshot } from "#test/support/worker/snapshot.ts";
import { newWorld, type World } from "#test/support/worker/world.ts";
import { portalInHand } from "#test/worker/identity/portal-in-hand.ts";
import { raceOf, twoOf } from "./pair.ts";

const twice = (route: Route): readonly [Route, Route] => [route, route];
const [systems, submission, withdrawal, version] = [
  "PUT /api/vendor/requests/:id/systems",
  "POST /api/vendor/requests/:id/submission",
  "POST /api/vendor/requests/:id/withdrawal",
  "POST /api/vendor/requests/:id/version",
] as const;
const [changes, decision, settlement] = [
  "POST /api/buyer/assessments/:id/changes",
  "POST /api/buyer/assessments/:id/decisions",
  "POST /api/buyer/assessments/:id/decisions/settlement",
] as const;
const review = "PUT /api/buyer/assessments/:id/reviews/:kind/:subject";
const finding = "PUT /api/buyer/assessments/:id/findings/:findingId";
const offer = "POST /api/buyer/assessments/:id/version-offer";
const draft = "PUT /api/buyer/questionnaire-drafts/:id";

/** Two on one thing, of which each may come while the other is under way. `npm run prove` tries every two there are. */
const pairs: readonly (readonly [Route, Route])[] = [
  ...(
    [systems, submission, withdrawal, version, changes, decision, settlement, review, finding, offer, draft] as const
  ).map(twice),
  twice("PUT /api/vendor/requests/:id/answers/:questionId"),
  twice("PUT /api/vendor/systems/:id"),
  twice("PUT /api/vendor/certificates/:id"),
  twice("PUT /api/vendor/evidence/:id"),
  twice("PUT /api/buyer/list-views"),
  twice("POST /api/buyer/policies/proposals"),
  twice("POST /api/buyer/policies/proposals/:id/settlement"),
  twice("POST /api/buyer/policies/moves"),
  twice("POST /api/buyer/assessments/:id/policy"),
  twice("POST /api/buyer/import-mappings/:id/removal"),
  twice("POST /api/buyer/vendor-mappings"),
  twice("POST /api/buyer/vendor-mappings/:id/removal"),
  twice("PUT /api/buyer/questionnaires/:id/translations/:language"),
  twice("POST /api/buyer/questionnaire-drafts/:id/removal"),
  [systems, submission],
  [version, submission],
  [version, systems],
  [version, offer],
  [offer, submission],
  ["PUT /api/vendor/requests/:id/answers/:questionId", submission],
  ["PUT /api/vendor/requests/:id/language", submission],
  [changes, decision],
  [review, decision],
  [finding, decision],
  [settlement, review],
  [settlement, finding],
  [settlement, changes],
  ["PUT /api/buyer/settings", decision],
  ["POST /api/buyer/policies/moves", decision],
  [draft, "POST /api/buyer/questionnaire-drafts/:id/publication"],
  [draft, "POST /api/buyer/questionnaire-drafts/:id/removal"],
];

keepQueueQuiet();
let world: World;
let start: Snapshot;
beforeAll(async () => {
  world = await newWorld("MARKRACE");
  start = await takeSnapshot();
});

describe("two requests, one overtaking the other between what it reads and what it writes", () => {
  it.each(pairs)("store what one after the other would, and lose nothing: %s, %s", async (one, other) => {
    await restore(start);
    const place = { world, portal: portalInHand({ DEMO: "on" }) };
    const [a, b] = await twoOf([one, other], place);
    expect(await raceOf(await takeSnapshot(), a, b)).toEqual([]);
  });
});
