import { api, contractOf } from "#contract/api.ts";
import type { Route } from "#domain/access/permissions.ts";
import { permissionOf } from "#domain/access/routes.ts";
import type { AnySent } from "#test/support/worker/wire.ts";
import { requests } from "#test/worker/access/requests.ts";
import { assignmentRequests } from "./assignment-requests.ts";
import { buyerRequests } from "./buyer-requests.ts";
import { intakeRequests } from "./intake-requests.ts";
import { openRequests } from "./open-requests.ts";
import type { Place, TakenRequests } from "./place.ts";
import { readingRequests } from "./reading-requests.ts";
import { thereAlready } from "./there-already.ts";
import { vendorRequests } from "./vendor-requests.ts";

const routes = Object.keys(api) as Route[];
const isChanging = (route: Route): boolean => !route.startsWith("GET ") && contractOf(route).reads !== true;

/** Every route of the contract that changes something. */
export const changing = routes.filter(isChanging);

/** Of each of these the next one tells that the one before was taken. */
const tellsOfItself: ReadonlySet<Route> = new Set<Route>(["GET /api/buyer/log/file", "GET /api/vendor/log/file"]);

/** Those that only read, and give the same as long as nothing is changed. */
export const reading = routes.filter((route) => !isChanging(route) && !tellsOfItself.has(route));

/** Where the access matrix sends something that is refused, so that its worlds live on, these are taken. */
export const taken: TakenRequests = {
  ...openRequests,
  ...intakeRequests,
  ...readingRequests,
  ...buyerRequests,
  ...assignmentRequests,
  ...vendorRequests,
  ...thereAlready,
};

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
