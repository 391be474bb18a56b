import { Hono } from "hono";
import { saveEvidenceSchema, uploadEvidenceSchema } from "#contract/request.schema.ts";
import { type AppEnv, callOf } from "#worker/http/app-env.ts";
import { body, query } from "#worker/http/validate.ts";
import { downloadEvidence, listEvidence, saveEvidence } from "./evidence.usecases.ts";
import { fileResponse } from "./file-response.ts";
import { uploadEvidence } from "./upload.usecases.ts";

/** The vendor's own side of evidence; buyers read what was submitted to them, in their facet. */
export const evidenceRoutes = new Hono<AppEnv>()
  .get("/evidence", async (c) => c.json(await listEvidence(callOf(c))))
  .post("/evidence", query(uploadEvidenceSchema), async (c) => {
    const announced = c.req.header("content-length");
    const length = announced === undefined ? undefined : Number(announced);
    const upload = { about: c.req.valid("query"), length, body: c.req.raw.body };
    return c.json(await uploadEvidence(callOf(c), upload), 201);
  })
  .put("/evidence/:id", body(saveEvidenceSchema), async (c) =>
    c.json(await saveEvidence(callOf(c), { id: c.req.param("id"), ...c.req.valid("json") })),
  )
  .get("/evidence/:id/file", async (c) => fileResponse(await downloadEvidence(callOf(c), c.req.param("id"))));
