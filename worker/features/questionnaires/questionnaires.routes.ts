import { Hono } from "hono";
import { whichVersionSchema } from "#contract/questionnaire.schema.ts";
import { type AppEnv, callOf } from "#worker/http/app-env.ts";
import { query } from "#worker/http/validate.ts";
import { listQuestionnaires, viewQuestionnaire } from "./questionnaires.usecases.ts";

export const questionnaireRoutes = new Hono<AppEnv>()
  .get("/questionnaires", async (c) => c.json(await listQuestionnaires(callOf(c))))
  .get("/questionnaires/:id", query(whichVersionSchema), async (c) =>
    c.json(await viewQuestionnaire(callOf(c), { id: c.req.param("id"), ...c.req.valid("query") })),
  );
