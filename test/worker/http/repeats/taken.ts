import { api, contractOf } from "#contract/api.ts";
import { permissionOf, type Route } from "#domain/access/permissions.ts";
import type { AnySent } from "#test/support/worker/wire.ts";
import { requests } from "#test/worker/access/requests.ts";
import { buyerRequests } from "./buyer-requests.ts";
import { openRequests } from "./open-requests.ts";
import type { Place, TakenRequests } from "./place.ts";
import { vendorRequests } from "./vendor-requests.ts";

/** Every route of the contract that changes something. */
export const changing = (Object.keys(api) as Route[]).filter(
  (route) => !route.startsWith("GET ") && contractOf(route).reads !== true,
);

/** Where the access matrix sends something that is refused, so that its worlds live on, these are taken. */
const taken: TakenRequests = { ...openRequests, ...buyerRequests, ...vendorRequests };

/** A request that the route takes in a fresh world, under a key, with the cookie of somebody who may send it. */
export async function takenRequest(
  route: Route,
  place: Place,
): Promise<AnySent & { readonly cookie: string | undefined }> {
  const permission = permissionOf(route);
  const cookie = permission.to === "roles" ? place.world[permission.facet].owner.cookie : undefined;
  const sent: AnySent = (await taken[route]?.(place)) ?? requests[route](place.world);
  const length = sent.bytes && { "content-length": String(sent.bytes.length) };
  return { cookie, ...sent, headers: { ...length, "idempotency-key": "the-same-key" } };
}
