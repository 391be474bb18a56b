import { type Mounted, on } from "#worker/http/routes.ts";
import { previewImport, startImport, storePortion } from "./import.usecases.ts";
import { keepVendorMapping, removeVendorMapping, viewVendorMappings } from "./mappings.usecases.ts";
import { undoImport } from "./undo.usecases.ts";
import { viewImport, viewImports, viewReport } from "./view-imports.usecases.ts";

/** Lists of vendors that come in from files, and how they are read. */
export const vendorImportRoutes: readonly Mounted[] = [
  on("GET /api/buyer/vendor-imports", (call, { query }) => viewImports(call, query)),
  on("GET /api/buyer/vendor-imports/:id", (call, { params }) => viewImport(call, params.id)),
  on("GET /api/buyer/vendor-imports/:id/lines", (call, { params, query }) =>
    viewReport(call, { ...query, id: params.id }),
  ),
  on("POST /api/buyer/vendor-imports/preview", (call, { body }) => previewImport(call, body)),
  on("PUT /api/buyer/vendor-imports/:id", (call, { params, body }) => startImport(call, { ...body, id: params.id })),
  on("POST /api/buyer/vendor-imports/:id/portions", (call, { params, body }) =>
    storePortion(call, { ...body, id: params.id }),
  ),
  on("POST /api/buyer/vendor-imports/:id/undo", (call, { params }) => undoImport(call, params.id)),
  on("GET /api/buyer/vendor-mappings", (call, { query }) => viewVendorMappings(call, query)),
  on("POST /api/buyer/vendor-mappings", (call, { body }) => keepVendorMapping(call, body)),
  on("POST /api/buyer/vendor-mappings/:id/removal", (call, { params }) => removeVendorMapping(call, params.id)),
];
