import { Hono } from "hono";
import { buyerSettingsSchema } from "#contract/decision.schema.ts";
import { type AppEnv, callOf } from "#worker/http/app-env.ts";
import { body } from "#worker/http/validate.ts";
import { saveSettings, viewSettings } from "./settings.usecases.ts";

export const settingsRoutes = new Hono<AppEnv>()
  .get("/settings", async (c) => c.json(await viewSettings(callOf(c))))
  .put("/settings", body(buyerSettingsSchema), async (c) => c.json(await saveSettings(callOf(c), c.req.valid("json"))));
