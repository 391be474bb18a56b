import { Hono } from "hono";
import {
  newDraftSchema,
  publishDraftSchema,
  removeDraftSchema,
  saveDraftSchema,
  saveMappingSchema,
  saveTranslationSchema,
} from "#contract/questionnaire.schema.ts";
import { saveTranslation } from "#worker/features/questionnaires/translations.usecases.ts";
import { type AppEnv, callOf } from "#worker/http/app-env.ts";
import { body } from "#worker/http/validate.ts";
import { removeDraft, saveDraft, startDraft, viewDraft, viewDrafts } from "./drafts.usecases.ts";
import { removeMapping, saveMapping, viewMappings } from "./mappings.usecases.ts";
import { previewPublication, publishDraft } from "./publication.usecases.ts";

/** Questionnaires under construction, from the first word to the published version. */
export const draftRoutes = new Hono<AppEnv>()
  .get("/questionnaire-drafts", async (c) => c.json(await viewDrafts(callOf(c))))
  .post("/questionnaire-drafts", body(newDraftSchema), async (c) =>
    c.json(await startDraft(callOf(c), c.req.valid("json")), 201),
  )
  .get("/questionnaire-drafts/:id", async (c) => c.json(await viewDraft(callOf(c), c.req.param("id"))))
  .put("/questionnaire-drafts/:id", body(saveDraftSchema), async (c) =>
    c.json(await saveDraft(callOf(c), { id: c.req.param("id"), ...c.req.valid("json") })),
  )
  .post("/questionnaire-drafts/:id/removal", body(removeDraftSchema), async (c) =>
    c.json(await removeDraft(callOf(c), { id: c.req.param("id"), ...c.req.valid("json") })),
  )
  .get("/questionnaire-drafts/:id/publication", async (c) =>
    c.json(await previewPublication(callOf(c), c.req.param("id"))),
  )
  .post("/questionnaire-drafts/:id/publication", body(publishDraftSchema), async (c) =>
    c.json(await publishDraft(callOf(c), { id: c.req.param("id"), ...c.req.valid("json") }), 201),
  )
  .put("/questionnaires/:id/translations/:language", body(saveTranslationSchema), async (c) =>
    c.json(await saveTranslation(callOf(c), { ...c.req.param(), ...c.req.valid("json") })),
  )
  .get("/import-mappings", async (c) => c.json(await viewMappings(callOf(c))))
  .post("/import-mappings", body(saveMappingSchema), async (c) =>
    c.json(await saveMapping(callOf(c), c.req.valid("json")), 201),
  )
  .post("/import-mappings/:id/removal", async (c) => c.json(await removeMapping(callOf(c), c.req.param("id"))));
