import { pageQuerySchema } from "../list.schema.ts";
import type { RouteContract } from "../route.ts";
import { keepVendorMappingSchema } from "../vendor-mapping.schema.ts";
import { vendorMappingPageSchema, vendorMappingSchema } from "../vendor-mapping.ts";
import { doneSchema } from "../view.ts";

/** How lists of vendors are read, kept by the set of their headers. */
export const vendorMappingApi = {
  "GET /api/buyer/vendor-mappings": {
    summary: "How lists of vendors are read, by their headers",
    query: pageQuerySchema,
    result: vendorMappingPageSchema,
  },
  "POST /api/buyer/vendor-mappings": {
    summary: "Keeps how lists with these headers are read, as a person confirmed it",
    body: keepVendorMappingSchema,
    result: vendorMappingSchema,
  },
  "POST /api/buyer/vendor-mappings/:id/removal": {
    summary: "Forgets how lists with some headers are read",
    result: doneSchema,
  },
} as const satisfies Readonly<Record<string, RouteContract>>;
