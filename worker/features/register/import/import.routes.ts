import { type Mounted, on } from "#worker/http/routes.ts";
import { previewImport, startImport, storePortion, viewImports } from "./import.usecases.ts";
import { undoImport } from "./undo.usecases.ts";

/** Lists of vendors that come in from files. */
export const vendorImportRoutes: readonly Mounted[] = [
  on("GET /api/buyer/vendor-imports", (call) => viewImports(call)),
  on("POST /api/buyer/vendor-imports/preview", (call, { body }) => previewImport(call, body)),
  on("PUT /api/buyer/vendor-imports/:id", (call, { params, body }) => startImport(call, { ...body, id: params.id })),
  on("POST /api/buyer/vendor-imports/:id/portions", (call, { params, body }) =>
    storePortion(call, { ...body, id: params.id }),
  ),
  on("POST /api/buyer/vendor-imports/:id/undo", (call, { params }) => undoImport(call, params.id)),
];
