import { Hono } from "hono";
import {
  accessFileSchema,
  accessTokenSchema,
  askAccessSchema,
  lookPassportSchema,
  publishPassportSchema,
  settleAccessSchema,
} from "#contract/passport.schema.ts";
import { fileResponse } from "#worker/features/evidence/file-response.ts";
import { type AppEnv, callOf } from "#worker/http/app-env.ts";
import { body } from "#worker/http/validate.ts";
import { askForAccess, fetchEvidence, openEvidence, settleAccess } from "./access.usecases.ts";
import { lookAtPassport, publishPassport, revokePassport, viewDesk } from "./passports.usecases.ts";

/** A vendor's pages about itself, and who asks for more. */
export const passportRoutes = new Hono<AppEnv>()
  .get("/passports", async (c) => c.json(await viewDesk(callOf(c))))
  .put("/passports/:id", body(publishPassportSchema), async (c) =>
    c.json(await publishPassport(callOf(c), { id: c.req.param("id"), ...c.req.valid("json") })),
  )
  .post("/passports/:id/revocation", async (c) => c.json(await revokePassport(callOf(c), c.req.param("id"))))
  .post("/passports/:id/requests/:requestId", body(settleAccessSchema), async (c) => {
    const { id: passportId, requestId: id } = c.req.param();
    return c.json(await settleAccess(callOf(c), { passportId, id, ...c.req.valid("json") }));
  });

/** What anybody with an address or a link may do; both travel in the body. */
export const publicPassportRoutes = new Hono<AppEnv>()
  .post("/look", body(lookPassportSchema), async (c) =>
    c.json(await lookAtPassport(c.var.deps, c.req.valid("json").address)),
  )
  .post("/access", body(askAccessSchema), async (c) => c.json(await askForAccess(c.var.deps, c.req.valid("json")), 202))
  .post("/evidence", body(accessTokenSchema), async (c) =>
    c.json(await openEvidence(c.var.deps, c.req.valid("json").token)),
  )
  .post("/file", body(accessFileSchema), async (c) =>
    fileResponse(await fetchEvidence(c.var.deps, c.req.valid("json"))),
  );
