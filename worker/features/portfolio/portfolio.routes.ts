import { Hono } from "hono";
import { remindSchema, saveViewSchema } from "#contract/portfolio.schema.ts";
import { type AppEnv, callOf } from "#worker/http/app-env.ts";
import { body } from "#worker/http/validate.ts";
import { viewCalendar } from "./calendar.usecases.ts";
import { remind, viewPortfolio } from "./portfolio.usecases.ts";
import { saveView, viewViews } from "./views.usecases.ts";

/** All assessments at once. */
export const portfolioRoutes = new Hono<AppEnv>()
  .get("/portfolio", async (c) => c.json(await viewPortfolio(callOf(c))))
  .get("/calendar", async (c) => c.json(await viewCalendar(callOf(c))))
  .get("/portfolio-views", async (c) => c.json(await viewViews(callOf(c))))
  .put("/portfolio-views", body(saveViewSchema), async (c) => c.json(await saveView(callOf(c), c.req.valid("json"))))
  .post("/reminders", body(remindSchema), async (c) =>
    c.json(await remind(callOf(c), c.req.valid("json").assessmentIds)),
  );
