import type { RouteContract } from "../route.ts";
import {
  importLinesQuerySchema,
  importPortionSchema,
  previewImportSchema,
  startImportSchema,
  vendorImportsQuerySchema,
} from "../vendor-import.schema.ts";
import {
  importLinesSchema,
  reportLinesSchema,
  shownImportSchema,
  startedImportSchema,
  takenBackSchema,
  vendorImportsSchema,
} from "../vendor-import.ts";

/** Lists of vendors that come in from a file: looked at first, stored in portions, told of line by line, taken back within a day. */
export const vendorImportApi = {
  "GET /api/buyer/vendor-imports": {
    summary: "The imports of lists of vendors, the newest first",
    query: vendorImportsQuerySchema,
    result: vendorImportsSchema,
  },
  "GET /api/buyer/vendor-imports/:id": {
    summary: "An import of a list of vendors, and how much it did",
    result: shownImportSchema,
  },
  "GET /api/buyer/vendor-imports/:id/lines": {
    summary: "What became of each line of an import",
    query: importLinesQuerySchema,
    result: reportLinesSchema,
  },
  "POST /api/buyer/vendor-imports/preview": {
    summary: "What would become of vendors of a file; nothing is stored",
    body: previewImportSchema,
    result: importLinesSchema,
    reads: true,
  },
  "PUT /api/buyer/vendor-imports/:id": {
    summary: "Begins an import, or goes on with one that stopped",
    body: startImportSchema,
    result: startedImportSchema,
    problems: ["vendor-import-over", "stale-revision"],
  },
  "POST /api/buyer/vendor-imports/:id/portions": {
    summary: "Stores a portion of a list of vendors whole, and says what became of each",
    body: importPortionSchema,
    result: importLinesSchema,
    problems: ["vendor-import-over", "stale-revision"],
  },
  "POST /api/buyer/vendor-imports/:id/undo": {
    summary: "Takes back a portion of what an import did, but for what was changed since",
    result: takenBackSchema,
    problems: ["vendor-import-over", "stale-revision"],
  },
} as const satisfies Readonly<Record<string, RouteContract>>;
