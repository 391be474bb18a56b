import { Hono } from "hono";
import { delegateSchema, finishSchema, presenceSchema } from "#contract/together.schema.ts";
import { type AppEnv, callOf } from "#worker/http/app-env.ts";
import { body } from "#worker/http/validate.ts";
import { comeBy, delegate, markFinished, takeBack } from "./delegations.usecases.ts";

/** Working on one request with others. */
export const delegationRoutes = new Hono<AppEnv>()
  .post("/requests/:id/delegations", body(delegateSchema), async (c) =>
    c.json(await delegate(callOf(c), { requestId: c.req.param("id"), ...c.req.valid("json") }), 201),
  )
  .post("/requests/:id/delegations/:personId/removal", async (c) =>
    c.json(await takeBack(callOf(c), { requestId: c.req.param("id"), personId: c.req.param("personId") })),
  )
  .post("/requests/:id/finished", body(finishSchema), async (c) =>
    c.json(await markFinished(callOf(c), { requestId: c.req.param("id"), ...c.req.valid("json") })),
  )
  .put("/requests/:id/presence", body(presenceSchema), async (c) =>
    c.json(await comeBy(callOf(c), { requestId: c.req.param("id"), ...c.req.valid("json") })),
  );
