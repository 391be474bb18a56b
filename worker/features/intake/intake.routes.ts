import { done } from "#contract/view.ts";
import { personOf } from "#worker/features/identity/identity.routes.ts";
import { type Mounted, on } from "#worker/http/routes.ts";
import { listAsked, viewAsked } from "./asked.usecases.ts";
import { lookAtPage, proveAsker } from "./asker-page.usecases.ts";
import { saveAsked, withdrawAsked } from "./asking.usecases.ts";
import { saveDoor, viewDoor } from "./door.usecases.ts";
import { listIntakes, viewIntake } from "./intakes.usecases.ts";
import { answerIntake, takeIntake } from "./settling.usecases.ts";

/** People inside a buyer, who need not belong to its portal, ask for something to be bought. */
export const askingRoutes: readonly Mounted[] = [
  on("POST /api/intake/look", ({ deps }, { body }) => lookAtPage(deps, body.address)),
  on("POST /api/intake/sign-in", async (visit, { body: { email, address: page } }) => {
    await proveAsker(visit.deps, { email, page, address: visit.address, ...(await visit.asking()) });
    return done;
  }),
  on("GET /api/asked", (visit, { query }) => listAsked(visit.deps, { ...query, person: personOf(visit) })),
  on("GET /api/asked/:id", (visit, { params }) => viewAsked(visit.deps, { ...params, person: personOf(visit) })),
  on("PUT /api/asked/:id", (visit, { params, body }) =>
    saveAsked(visit, { person: personOf(visit), saved: { ...body, id: params.id } }),
  ),
  on("POST /api/asked/:id/withdrawal", (visit, { params, body }) =>
    withdrawAsked(visit, { ...body, id: params.id, person: personOf(visit) }),
  ),
];

/** What procurement does about it. */
export const intakeRoutes: readonly Mounted[] = [
  on("GET /api/buyer/intakes", (call, { query }) => listIntakes(call, query)),
  on("GET /api/buyer/intakes/:id", (call, { params }) => viewIntake(call, params.id)),
  on("POST /api/buyer/intakes/:id/answer", (call, { params, body }) => answerIntake(call, { ...body, id: params.id })),
  on("POST /api/buyer/intakes/:id/taking", (call, { params, body }) => takeIntake(call, { ...body, id: params.id })),
  on("GET /api/buyer/intake-page", viewDoor),
  on("PUT /api/buyer/intake-page", (call, { body }) => saveDoor(call, body)),
];
