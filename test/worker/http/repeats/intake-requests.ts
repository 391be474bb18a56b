import { wanted } from "#test/support/wanted.ts";
import { randomIds } from "#worker/ports/ids.ts";
import type { TakenRequests } from "./place.ts";

/** Of what people inside ask to be bought. */
export const intakeRequests: TakenRequests = {
  "PUT /api/asked/:id": async ({ world: { buyer, intakeAddress } }) => ({
    params: { id: randomIds.id("ask") },
    body: { revision: 0, address: intakeAddress, word: "Soon", body: wanted("Asked") },
    cookie: buyer.owner.cookie,
  }),
  "POST /api/asked/:id/withdrawal": async ({ world: { buyer, intakeId } }) => ({
    params: { id: intakeId },
    body: { revision: 1, word: "Not needed any more" },
    cookie: buyer.owner.cookie,
  }),
  "POST /api/buyer/intakes/:id/answer": async ({ world: { intakeId } }) => ({
    params: { id: intakeId },
    body: { revision: 1, act: "decline", word: "Not for us this year" },
  }),
  "POST /api/buyer/intakes/:id/taking": async ({ world: { intakeId } }) => ({
    params: { id: intakeId },
    body: { revision: 1, vendorId: null, productId: null },
  }),
  "PUT /api/buyer/intake-page": async () => ({
    body: { revision: 1, isOpen: true, domains: ["another.example"], link: "another" },
  }),
};
