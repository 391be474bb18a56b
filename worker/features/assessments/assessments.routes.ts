import { Hono } from "hono";
import { newInvitationSchema, sendAssessmentSchema } from "#contract/assessment.schema.ts";
import { offerVersionSchema } from "#contract/questionnaire.schema.ts";
import { type AppEnv, callOf } from "#worker/http/app-env.ts";
import { body } from "#worker/http/validate.ts";
import { trackAssessments, viewAssessment } from "./assessments.usecases.ts";
import { inviteAgain, sendAssessment } from "./sending.usecases.ts";
import { offerVersion } from "./version-offer.usecases.ts";

export const assessmentRoutes = new Hono<AppEnv>()
  .get("/assessments", async (c) => c.json(await trackAssessments(callOf(c))))
  .post("/assessments", body(sendAssessmentSchema), async (c) =>
    c.json(await sendAssessment(callOf(c), c.req.valid("json")), 201),
  )
  .get("/assessments/:id", async (c) => c.json(await viewAssessment(callOf(c), c.req.param("id"))))
  .post("/assessments/:id/version-offer", body(offerVersionSchema), async (c) =>
    c.json(await offerVersion(callOf(c), { assessmentId: c.req.param("id"), ...c.req.valid("json") })),
  )
  .post("/assessments/:id/invitations", body(newInvitationSchema), async (c) =>
    c.json(await inviteAgain(callOf(c), { assessmentId: c.req.param("id"), ...c.req.valid("json") })),
  );
