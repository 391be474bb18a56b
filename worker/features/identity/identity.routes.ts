import { fail } from "#contract/problems.ts";
import { done } from "#contract/view.ts";
import type { Person } from "#worker/call.ts";
import { type Mounted, on } from "#worker/http/routes.ts";
import type { Visit } from "#worker/http/visit.ts";
import { listSessions } from "./sessions.repository.ts";
import { actFor, endSession, viewSession } from "./sessions.usecases.ts";
import { openSession, type Proven, proveByCode, proveByLink, startSignIn } from "./sign-in.usecases.ts";
import { triedOnRecord } from "./sign-ins-on-record.ts";

/** Signing in, and whom one acts for. */
export const identityRoutes: readonly Mounted[] = [
  on("POST /api/sign-in/start", async (visit, { body: { email, to } }) => {
    await startSignIn(visit.deps, { email, to, address: visit.address, ...(await visit.asking()) });
    return done;
  }),
  on("POST /api/sign-in/finish", async (visit, { body: proof }) => {
    const proven =
      "token" in proof
        ? await proveByLink(visit.deps, { token: proof.token, nonce: visit.nonce })
        : await triedOnRecord(visit.deps, {
            email: proof.email,
            proving: proveByCode(visit.deps, { ...proof, nonce: visit.nonce, address: visit.address }),
          });
    if (proven === "code-needed") return { step: "code-needed" };
    await signInAs(visit, proven);
    return { step: "signed-in" };
  }),
  on("GET /api/session", ({ deps, person, principal }) => viewSession(deps, { person, principal })),
  on("POST /api/session/end", async ({ deps, person, dropSession }) => {
    if (person) await endSession(deps, { personId: person.personId, id: person.sessionId });
    dropSession();
    return done;
  }),
  on("POST /api/session/organisation", (visit, { body }) =>
    actFor(visit.deps, { person: personOf(visit), keyEffects: visit.keyEffects, ...body }),
  ),
  on("GET /api/sessions", (visit) => {
    const { personId, sessionId } = personOf(visit);
    return listSessions(visit.deps.db, { personId, sessionId, now: visit.deps.clock.now() });
  }),
  on("POST /api/sessions/:id/end", async (visit, { params: { id } }) => {
    await endSession(visit.deps, { personId: personOf(visit).personId, id });
    return done;
  }),
];

/** The person of a route that `authorize` opened to whoever is signed in. */
export const personOf = ({ person }: Visit): Person => person ?? fail("not-signed-in");

/** Opens a session for a proven address, using up what proved it in the same step, and hands it to the browser. */
export async function signInAs({ deps, agent, person, keepSession, keyEffects }: Visit, proven: Proven): Promise<void> {
  const also = [...proven.used, ...(await keyEffects(done))];
  const opened = await openSession(deps, { email: proven.email, agent, before: person, also });
  keepSession(opened.token, opened.maxAgeSeconds);
}
