import { Hono } from "hono";
import { chooseLanguageSchema, moveVersionSchema } from "#contract/questionnaire.schema.ts";
import { saveAnswerSchema, saveRequestSystemsSchema, submitRequestSchema } from "#contract/request.schema.ts";
import { type AppEnv, callOf } from "#worker/http/app-env.ts";
import { body } from "#worker/http/validate.ts";
import { saveAnswer } from "./answers.usecases.ts";
import { viewEarlierAnswers } from "./earlier.usecases.ts";
import { viewCertificateEffect, viewRequest, viewRequests } from "./requests.usecases.ts";
import { submitRequest } from "./submission.usecases.ts";
import { chooseSystems } from "./systems.usecases.ts";
import { chooseLanguage, moveToVersion } from "./versions.usecases.ts";

/** The vendor's requests to buyers' requests. */
export const requestRoutes = new Hono<AppEnv>()
  .get("/requests", async (c) => c.json(await viewRequests(callOf(c))))
  .get("/requests/:id", async (c) => c.json(await viewRequest(callOf(c), c.req.param("id"))))
  .get("/requests/:id/certificate-effect", async (c) =>
    c.json(await viewCertificateEffect(callOf(c), c.req.param("id"))),
  )
  .get("/requests/:id/earlier-answers", async (c) => c.json(await viewEarlierAnswers(callOf(c), c.req.param("id"))))
  .put("/requests/:id/answers/:questionId", body(saveAnswerSchema), async (c) => {
    const { id: requestId, questionId } = c.req.param();
    return c.json(await saveAnswer(callOf(c), { requestId, questionId, ...c.req.valid("json") }));
  })
  .put("/requests/:id/systems", body(saveRequestSystemsSchema), async (c) =>
    c.json(await chooseSystems(callOf(c), { requestId: c.req.param("id"), ...c.req.valid("json") })),
  )
  .put("/requests/:id/language", body(chooseLanguageSchema), async (c) =>
    c.json(await chooseLanguage(callOf(c), { requestId: c.req.param("id"), ...c.req.valid("json") })),
  )
  .post("/requests/:id/version", body(moveVersionSchema), async (c) =>
    c.json(await moveToVersion(callOf(c), { requestId: c.req.param("id"), ...c.req.valid("json") })),
  )
  .post("/requests/:id/submission", body(submitRequestSchema), async (c) =>
    c.json(await submitRequest(callOf(c), { requestId: c.req.param("id"), ...c.req.valid("json") })),
  );
