import { type Mounted, on } from "#worker/http/routes.ts";
import { putProductAway } from "./product-away.usecases.ts";
import { listRecords } from "./records.repository.ts";
import {
  listVendors,
  mergeVendor,
  putVendorAway,
  saveProduct,
  saveVendor,
  takeApart,
  viewVendor,
} from "./register.usecases.ts";
import { viewVendorHistory } from "./vendor-history.usecases.ts";

/** A buyer's register of vendors. */
export const registerRoutes: readonly Mounted[] = [
  on("GET /api/buyer/vendors", (call, { query }) => listVendors(call, query)),
  on("GET /api/buyer/vendor-records", ({ deps, principal }, { query }) =>
    listRecords(deps.db, { orgId: principal.orgId, ids: query.ids }),
  ),
  on("GET /api/buyer/vendors/:id", (call, { params }) => viewVendor(call, params.id)),
  on("GET /api/buyer/vendors/:id/history", (call, { params, query }) =>
    viewVendorHistory(call, { ...query, id: params.id }),
  ),
  on("PUT /api/buyer/vendors/:id", (call, { params, body }) => saveVendor(call, { ...body, id: params.id })),
  on("PUT /api/buyer/vendor-products/:id", (call, { params, body }) => saveProduct(call, { ...body, id: params.id })),
  on("POST /api/buyer/vendor-products/:id/archive", (call, { params, body }) =>
    putProductAway(call, { ...body, id: params.id }),
  ),
  on("POST /api/buyer/vendors/:id/merger", (call, { params, body }) => mergeVendor(call, { ...body, id: params.id })),
  on("POST /api/buyer/vendors/:id/merger/undo", (call, { params }) => takeApart(call, params.id)),
  on("POST /api/buyer/vendors/:id/archive", (call, { params, body }) =>
    putVendorAway(call, { ...body, id: params.id }),
  ),
];
