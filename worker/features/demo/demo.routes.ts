import { done } from "#contract/view.ts";
import { signInAs } from "#worker/features/identity/identity.routes.ts";
import { type Mounted, on } from "#worker/http/routes.ts";
import { demoAddress, listDemoMails, listDemoPeople, putDemoPeople } from "./demo.repository.ts";

/** What only the local demo has; `authorize` answers 404 anywhere else. */
export const demoRoutes: readonly Mounted[] = [
  on("GET /api/demo/people", ({ deps }) => listDemoPeople(deps.db)),
  on("POST /api/demo/sign-in", async (visit, { body }) => {
    await signInAs(visit, { email: await demoAddress(visit.deps.db, body.personId), used: [] });
    return done;
  }),
  on("GET /api/demo/mails", ({ deps }) => listDemoMails(deps.db)),
  on("POST /api/demo/load", async ({ deps }) => {
    await putDemoPeople(deps.db, deps.clock.now());
    return { loaded: true };
  }),
];
