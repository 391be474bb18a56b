import { type Mounted, on } from "#worker/http/routes.ts";
import { buyerSpot, vendorSpot, viewConversation, writeMessage, writeNote } from "./conversation.usecases.ts";

/** Notes of the buyer's people, and messages with the vendor. */
export const buyerConversationRoutes: readonly Mounted[] = [
  on("GET /api/buyer/assessments/:id/conversation", async (call, { params }) =>
    viewConversation(call, await buyerSpot(call, params.id)),
  ),
  on("POST /api/buyer/assessments/:id/notes", async (call, { params, body }) =>
    writeNote(call, await buyerSpot(call, params.id), body),
  ),
  on("POST /api/buyer/assessments/:id/messages", async (call, { params, body }) =>
    writeMessage(call, await buyerSpot(call, params.id), body),
  ),
];

/** Notes of the vendor's people, and messages with the buyer. */
export const vendorConversationRoutes: readonly Mounted[] = [
  on("GET /api/vendor/requests/:id/conversation", async (call, { params }) =>
    viewConversation(call, await vendorSpot(call, params.id)),
  ),
  on("POST /api/vendor/requests/:id/notes", async (call, { params, body }) =>
    writeNote(call, await vendorSpot(call, params.id), body),
  ),
  on("POST /api/vendor/requests/:id/messages", async (call, { params, body }) =>
    writeMessage(call, await vendorSpot(call, params.id), body),
  ),
];
