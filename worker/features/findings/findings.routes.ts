import { Hono } from "hono";
import { saveFindingSchema } from "#contract/decision.schema.ts";
import { type AppEnv, callOf } from "#worker/http/app-env.ts";
import { body } from "#worker/http/validate.ts";
import { saveFinding } from "./findings.usecases.ts";

export const findingRoutes = new Hono<AppEnv>().put(
  "/assessments/:id/findings/:findingId",
  body(saveFindingSchema),
  async (c) => {
    const { id: assessmentId, findingId } = c.req.param();
    return c.json(await saveFinding(callOf(c), { assessmentId, id: findingId, ...c.req.valid("json") }));
  },
);
