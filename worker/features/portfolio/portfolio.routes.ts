import { Hono } from "hono";
import { remindSchema } from "#contract/portfolio.schema.ts";
import { type AppEnv, callOf } from "#worker/http/app-env.ts";
import { body } from "#worker/http/validate.ts";
import { remind, viewPortfolio } from "./portfolio.usecases.ts";

/** All assessments at once. */
export const portfolioRoutes = new Hono<AppEnv>()
  .get("/portfolio", async (c) => c.json(await viewPortfolio(callOf(c))))
  .post("/reminders", body(remindSchema), async (c) =>
    c.json(await remind(callOf(c), c.req.valid("json").assessmentIds)),
  );
