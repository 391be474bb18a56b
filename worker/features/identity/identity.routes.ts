import { type Context, Hono } from "hono";
import { finishSignInSchema, startSignInSchema, switchOrganisationSchema } from "#contract/identity.schema.ts";
import { fail } from "#contract/problems.ts";
import type { Person } from "#worker/call.ts";
import type { AppEnv } from "#worker/http/app-env.ts";
import { dropSession, keepSession, keepSignInNonce, signInNonce } from "#worker/http/session-cookie.ts";
import { body } from "#worker/http/validate.ts";
import { listSessions } from "./sessions.repository.ts";
import { actFor, endSession, viewSession } from "./sessions.usecases.ts";
import { openSession, proveByCode, proveByLink, startSignIn } from "./sign-in.usecases.ts";

const done = { done: true } as const;

/** Signing in, and whom one acts for. */
export const identityRoutes = new Hono<AppEnv>()
  .post("/sign-in/start", body(startSignInSchema), async (c) => {
    await startSignIn(c.var.deps, { email: c.req.valid("json").email, address: addressOf(c), nonce: newNonce(c) });
    return c.json(done, 202);
  })
  .post("/sign-in/finish", body(finishSignInSchema), async (c) => {
    const proof = c.req.valid("json");
    const email =
      "token" in proof
        ? await proveByLink(c.var.deps, { token: proof.token, nonce: signInNonce(c) })
        : await proveByCode(c.var.deps, proof);
    if (email === "code-needed") return c.json({ step: "code-needed" as const });
    await signInAs(c, email);
    return c.json({ step: "signed-in" as const });
  })
  .get("/session", async (c) =>
    c.json(await viewSession(c.var.deps, { person: c.var.person, principal: c.var.principal })),
  )
  .post("/session/end", async (c) => {
    const { person, deps } = c.var;
    if (person) await endSession(deps, { personId: person.personId, id: person.sessionId });
    dropSession(c);
    c.header("clear-site-data", '"cookies", "storage"');
    return c.json(done);
  })
  .post("/session/organisation", body(switchOrganisationSchema), async (c) =>
    c.json(await actFor(c.var.deps, { person: personOf(c), ...c.req.valid("json") })),
  )
  .get("/sessions", async (c) => {
    const { personId, sessionId } = personOf(c);
    return c.json(await listSessions(c.var.deps.db, { personId, sessionId, now: c.var.deps.clock.now() }));
  })
  .post("/sessions/:id/end", async (c) => {
    await endSession(c.var.deps, { personId: personOf(c).personId, id: c.req.param("id") });
    return c.json(done);
  });

/** The person of a route that `authorize` opened to whoever is signed in. */
export const personOf = (c: Context<AppEnv>): Person => c.var.person ?? fail("not-signed-in");

/** Only Cloudflare's own header says where a call comes from; others can be made up. */
export const addressOf = (c: Context<AppEnv>): string => c.req.header("cf-connecting-ip") ?? "local";

/** Binds a sign-in to this browser. */
export function newNonce(c: Context<AppEnv>): string {
  const nonce = c.var.deps.ids.token();
  keepSignInNonce(c, nonce);
  return nonce;
}

/** Opens a session for a proven address and hands it to the browser. */
export async function signInAs(c: Context<AppEnv>, email: string): Promise<void> {
  const opened = await openSession(c.var.deps, {
    email,
    agent: c.req.header("user-agent") ?? "",
    before: c.var.person,
  });
  keepSession(c, opened.token, opened.maxAgeSeconds);
}
