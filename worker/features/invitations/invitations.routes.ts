import { Hono } from "hono";
import { acceptInvitationSchema, invitationTokenSchema } from "#contract/identity.schema.ts";
import { newNonce, personOf } from "#worker/features/identity/identity.routes.ts";
import type { AppEnv } from "#worker/http/app-env.ts";
import { body } from "#worker/http/validate.ts";
import { acceptInvitation } from "./acceptance.usecases.ts";
import { lookAtInvitation, proveInvitedAddress } from "./invitations.usecases.ts";

/** The vendor's way in: the token travels in the body, never in an address. */
export const invitationRoutes = new Hono<AppEnv>()
  .post("/look", body(invitationTokenSchema), async (c) =>
    c.json(await lookAtInvitation(c.var.deps, c.req.valid("json").token)),
  )
  .post("/sign-in", body(invitationTokenSchema), async (c) => {
    await proveInvitedAddress(c.var.deps, { token: c.req.valid("json").token, nonce: newNonce(c) });
    return c.json({ done: true } as const, 202);
  })
  .post("/accept", body(acceptInvitationSchema), async (c) =>
    c.json(await acceptInvitation(c.var.deps, { person: personOf(c), wanted: c.req.valid("json") })),
  );
