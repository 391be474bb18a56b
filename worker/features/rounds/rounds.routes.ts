import { Hono } from "hono";
import { basketWishSchema, requestChangesSchema } from "#contract/assessment.schema.ts";
import { type AppEnv, callOf } from "#worker/http/app-env.ts";
import { body } from "#worker/http/validate.ts";
import { changeBasket } from "./basket.usecases.ts";
import { viewLastTime } from "./last-time.usecases.ts";
import { requestChanges, withdrawSubmission } from "./rounds.usecases.ts";

/** The buyer's half of a round: back to the vendor. */
export const buyerRoundRoutes = new Hono<AppEnv>()
  .get("/assessments/:id/last-time", async (c) => c.json(await viewLastTime(callOf(c), c.req.param("id"))))
  .put("/assessments/:id/basket/:questionId", body(basketWishSchema), async (c) => {
    const { id: assessmentId, questionId } = c.req.param();
    return c.json(await changeBasket(callOf(c), { assessmentId, questionId, ...c.req.valid("json") }));
  })
  .post("/assessments/:id/changes", body(requestChangesSchema), async (c) =>
    c.json(await requestChanges(callOf(c), { assessmentId: c.req.param("id"), ...c.req.valid("json") })),
  );

/** The vendor's half: back from the buyer, while nobody has begun to read with care. */
export const vendorRoundRoutes = new Hono<AppEnv>().post("/requests/:id/withdrawal", async (c) =>
  c.json(await withdrawSubmission(callOf(c), c.req.param("id"))),
);
