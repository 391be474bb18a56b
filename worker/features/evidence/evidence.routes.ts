import { type Mounted, on } from "#worker/http/routes.ts";
import { downloadEvidence, listEvidence, saveEvidence } from "./evidence.usecases.ts";
import { uploadEvidence } from "./upload.usecases.ts";

/** The vendor's own side of evidence; buyers read what was submitted to them, in their facet. */
export const evidenceRoutes: readonly Mounted[] = [
  on("GET /api/vendor/evidence", listEvidence),
  on("POST /api/vendor/evidence", (call, { query: about, upload }) => uploadEvidence(call, { about, ...upload })),
  on("PUT /api/vendor/evidence/:id", (call, { params, body }) => saveEvidence(call, { ...params, ...body })),
  on("GET /api/vendor/evidence/:id/file", (call, { params }) => downloadEvidence(call, params.id)),
];
