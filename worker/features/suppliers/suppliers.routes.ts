import { type Mounted, on } from "#worker/http/routes.ts";
import { keepResult, startBuying, viewSuppliers } from "./suppliers.usecases.ts";

/** A vendor and its own suppliers: it is a buyer there. */
export const supplierRoutes: readonly Mounted[] = [
  on("GET /api/vendor/suppliers", viewSuppliers),
  on("POST /api/vendor/suppliers/buying", startBuying),
  on("POST /api/vendor/suppliers/:id/evidence", (call, { params }) => keepResult(call, params.id)),
];
