import {
  mergeVendorSchema,
  productAwaySchema,
  putAwaySchema,
  saveProductSchema,
  saveVendorSchema,
  vendorHistoryQuerySchema,
  vendorRecordsQuerySchema,
  vendorsQuerySchema,
} from "../register.schema.ts";
import {
  savedProductSchema,
  vendorHistorySchema,
  vendorPageSchema,
  vendorRecordsSchema,
  vendorViewSchema,
} from "../register.ts";
import type { RouteContract } from "../route.ts";
import { doneSchema } from "../view.ts";

/** A buyer's vendors and their products, apart from what they were asked. */
export const registerApi = {
  "GET /api/buyer/vendors": {
    summary: "A page of the register of vendors",
    query: vendorsQuerySchema,
    result: vendorPageSchema,
  },
  "GET /api/buyer/vendor-records": {
    summary: "What the register holds of some vendors and their products",
    query: vendorRecordsQuerySchema,
    result: vendorRecordsSchema,
  },
  "GET /api/buyer/vendors/:id": { summary: "A vendor with all that belongs to it", result: vendorViewSchema },
  "GET /api/buyer/vendors/:id/history": {
    summary: "A page of all that happened with a vendor",
    query: vendorHistoryQuerySchema,
    result: vendorHistorySchema,
  },
  "PUT /api/buyer/vendors/:id": {
    summary: "Adds a vendor, or changes what is known of it",
    body: saveVendorSchema,
    result: vendorViewSchema,
    problems: ["stale-revision", "register-full"],
  },
  "PUT /api/buyer/vendor-products/:id": {
    summary: "Adds a product of a vendor, or changes what is known of it",
    body: saveProductSchema,
    result: savedProductSchema,
    problems: ["stale-revision", "register-full"],
  },
  "POST /api/buyer/vendor-products/:id/archive": {
    summary: "Takes a product of a vendor out, or brings it back",
    body: productAwaySchema,
    result: doneSchema,
    problems: ["product-in-use", "register-full", "stale-revision"],
  },
  "POST /api/buyer/vendors/:id/merger": {
    summary: "Says that a vendor is the same as another one, which has all of it from then on",
    body: mergeVendorSchema,
    result: doneSchema,
    problems: ["vendors-not-mergeable"],
  },
  "POST /api/buyer/vendors/:id/merger/undo": {
    summary: "Takes a vendor apart again from the one it was merged into",
    result: doneSchema,
    problems: ["vendors-not-mergeable"],
  },
  "POST /api/buyer/vendors/:id/archive": {
    summary: "Puts a vendor away, or brings it back",
    body: putAwaySchema,
    result: doneSchema,
    problems: ["vendors-not-mergeable"],
  },
} as const satisfies Readonly<Record<string, RouteContract>>;
