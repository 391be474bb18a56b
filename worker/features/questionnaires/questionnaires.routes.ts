import { Hono } from "hono";
import { type AppEnv, callOf } from "#worker/http/app-env.ts";
import { listQuestionnaires, viewQuestionnaire } from "./questionnaires.usecases.ts";

export const questionnaireRoutes = new Hono<AppEnv>()
  .get("/questionnaires", async (c) => c.json(await listQuestionnaires(callOf(c))))
  .get("/questionnaires/:id", async (c) => c.json(await viewQuestionnaire(callOf(c), c.req.param("id"))));
