import { Hono } from "hono";
import { reviewKindSchema, saveReviewSchema } from "#contract/assessment.schema.ts";
import { fail } from "#contract/problems.ts";
import { attachmentHeader } from "#domain/evidence/file-name.ts";
import { fileResponse } from "#worker/features/evidence/file-response.ts";
import { viewReview } from "#worker/features/reviewing/reviewing.ts";
import { type AppEnv, callOf } from "#worker/http/app-env.ts";
import { body } from "#worker/http/validate.ts";
import { downloadDossier, downloadEvidence } from "./downloads.usecases.ts";
import { printReport } from "./report.usecases.ts";
import { saveReview } from "./reviews.usecases.ts";

const kindOf = (text: string) => reviewKindSchema.safeParse(text).data ?? fail("not-found");

export const reviewRoutes = new Hono<AppEnv>()
  .get("/assessments/:id/review", async (c) => c.json(await viewReview(callOf(c), c.req.param("id"))))
  .get("/assessments/:id/dossier", async (c) => {
    const { name, text } = await downloadDossier(callOf(c), c.req.param("id"));
    return c.body(text, 200, {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": attachmentHeader(name),
    });
  })
  .get("/assessments/:id/report", async (c) => {
    const withOpen = c.req.query("open") !== "left-out";
    const { name, bytes } = await printReport(callOf(c), { assessmentId: c.req.param("id"), withOpen });
    return c.body(bytes.slice().buffer, 200, {
      "content-type": "application/pdf",
      "content-disposition": attachmentHeader(name),
    });
  })
  .put("/assessments/:id/reviews/:kind/:subject", body(saveReviewSchema), async (c) => {
    const { id: assessmentId, kind, subject } = c.req.param();
    return c.json(
      await saveReview(callOf(c), { assessmentId, kind: kindOf(kind), subject, request: c.req.valid("json") }),
    );
  })
  .get("/assessments/:id/evidence/:evidenceId", async (c) => {
    const { id: assessmentId, evidenceId } = c.req.param();
    return fileResponse(await downloadEvidence(callOf(c), { assessmentId, evidenceId }));
  });
