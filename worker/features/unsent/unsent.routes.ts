import { type Mounted, on } from "#worker/http/routes.ts";
import { giveUpUnsent, sendUnsentAgain, viewUnsent } from "./unsent.usecases.ts";

/** The buyer's people's mails that could not be delivered. */
export const buyerUnsentRoutes: readonly Mounted[] = [
  on("GET /api/buyer/unsent-mails", (call, { query }) => viewUnsent(call, query)),
  on("POST /api/buyer/unsent-mails/:id/again", (call, { params }) => sendUnsentAgain(call, params.id)),
  on("POST /api/buyer/unsent-mails/:id/removal", (call, { params }) => giveUpUnsent(call, params.id)),
];

/** The same of the vendor's people. */
export const vendorUnsentRoutes: readonly Mounted[] = [
  on("GET /api/vendor/unsent-mails", (call, { query }) => viewUnsent(call, query)),
  on("POST /api/vendor/unsent-mails/:id/again", (call, { params }) => sendUnsentAgain(call, params.id)),
  on("POST /api/vendor/unsent-mails/:id/removal", (call, { params }) => giveUpUnsent(call, params.id)),
];
