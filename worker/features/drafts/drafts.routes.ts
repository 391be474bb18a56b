import { saveTranslation } from "#worker/features/questionnaires/translations.usecases.ts";
import { type Mounted, on } from "#worker/http/routes.ts";
import { removeDraft, saveDraft, startDraft, viewDraft, viewDrafts } from "./drafts.usecases.ts";
import { removeMapping, saveMapping, viewMappings } from "./mappings.usecases.ts";
import { previewPublication, publishDraft } from "./publication.usecases.ts";

/** Questionnaires under construction, from the first word to the published version. */
export const draftRoutes: readonly Mounted[] = [
  on("GET /api/buyer/questionnaire-drafts", viewDrafts),
  on("POST /api/buyer/questionnaire-drafts", (call, { body }) => startDraft(call, body)),
  on("GET /api/buyer/questionnaire-drafts/:id", (call, { params }) => viewDraft(call, params.id)),
  on("PUT /api/buyer/questionnaire-drafts/:id", (call, { params, body }) => saveDraft(call, { ...params, ...body })),
  on("POST /api/buyer/questionnaire-drafts/:id/removal", (call, { params, body }) =>
    removeDraft(call, { ...params, ...body }),
  ),
  on("GET /api/buyer/questionnaire-drafts/:id/publication", (call, { params }) => previewPublication(call, params.id)),
  on("POST /api/buyer/questionnaire-drafts/:id/publication", (call, { params, body }) =>
    publishDraft(call, { ...params, ...body }),
  ),
  on("PUT /api/buyer/questionnaires/:id/translations/:language", (call, { params, body }) =>
    saveTranslation(call, { ...params, ...body }),
  ),
  on("GET /api/buyer/import-mappings", viewMappings),
  on("POST /api/buyer/import-mappings", (call, { body }) => saveMapping(call, body)),
  on("POST /api/buyer/import-mappings/:id/removal", (call, { params }) => removeMapping(call, params.id)),
];
