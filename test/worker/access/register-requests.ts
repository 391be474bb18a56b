import type { Route } from "#domain/access/permissions.ts";
import { productBody, vendorBody } from "#test/support/worker/register-world.ts";
import type { Requests } from "./requests-type.ts";

type RegisterRoute = Extract<Route, `${string} /api/buyer/vendor${string}`>;

/** Of the register of vendors. */
export const registerRequests: Pick<Requests, RegisterRoute> = {
  "GET /api/buyer/vendors": () => ({}),
  "GET /api/buyer/vendors/:id": (world) => ({ params: { id: world.vendorId } }),
  "GET /api/buyer/vendors/:id/history": (world) => ({ params: { id: world.vendorId } }),
  // A revision that never was, and a vendor that is no other: the register must outlive the roles that may touch it.
  "PUT /api/buyer/vendors/:id": (world) => ({
    params: { id: world.vendorId },
    body: { revision: 99, body: vendorBody(world.mark) },
  }),
  "PUT /api/buyer/vendor-products/:id": (world) => ({
    params: { id: world.productId },
    body: { revision: 99, vendorId: world.vendorId, body: productBody(world.mark) },
  }),
  "POST /api/buyer/vendor-products/:id/archive": (world) => ({
    params: { id: world.productId },
    body: { away: false },
  }),
  "POST /api/buyer/vendors/:id/merger": (world) => ({
    params: { id: world.vendorId },
    body: { into: world.otherVendorId },
  }),
  "POST /api/buyer/vendors/:id/merger/undo": (world) => ({ params: { id: world.vendorId } }),
  "POST /api/buyer/vendors/:id/archive": (world) => ({ params: { id: world.vendorId }, body: { away: false } }),
};
