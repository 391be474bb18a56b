import { call, newSession } from "#test/support/worker/portal.ts";
import { anUnsentMail } from "#test/support/worker/unsent.ts";
import { passportChoices } from "#test/support/worker/world.ts";
import { sha256Hex } from "#worker/ports/hash.ts";
import { publishNext } from "./buyer-requests.ts";
import { alsoOwner, type TakenRequests, wordsLeft } from "./place.ts";

/** Of a vendor. */
export const vendorRequests: TakenRequests = {
  "POST /api/vendor/requests/:id/version": async ({ world }) => {
    const { buyer, vendor, draft } = world;
    const version = await publishNext(world);
    const offered = { params: { id: draft.assessmentId }, body: { version } };
    await call(buyer.owner, "POST /api/buyer/assessments/:id/version-offer", offered);
    const params = { id: draft.requestId };
    const { revision } = (await call(vendor.owner, "GET /api/vendor/requests/:id", { params })).json();
    return { params, body: { version, revision } };
  },
  "POST /api/vendor/log/erasures": async ({ world: { vendor } }) => {
    await wordsLeft({ orgId: vendor.orgId, facet: "vendor" });
    return { body: { personId: "psn_left" } };
  },
  // What is reviewed already cannot be taken back: the one that is handed in just now can.
  "POST /api/vendor/requests/:id/refusal": async ({ world: { draft } }) => ({
    params: { id: draft.requestId },
    body: { reason: "We do not sell it any more" },
  }),
  "POST /api/vendor/requests/:id/withdrawal": async ({ world: { vendor, draft } }) => {
    const params = { id: draft.requestId };
    const body = { name: "Signer", role: "Owner", confirmed: true } as const;
    await call(vendor.owner, "POST /api/vendor/requests/:id/submission", { params, body });
    return { params };
  },
  "POST /api/vendor/unsent-mails/:id/again": async ({ world }) => ({
    params: { id: await anUnsentMail(world.vendor.owner) },
  }),
  "POST /api/vendor/unsent-mails/:id/removal": async ({ world }) => ({
    params: { id: await anUnsentMail(world.vendor.owner) },
  }),
  "POST /api/vendor/evidence": async () => {
    const bytes = new TextEncoder().encode("Minutes");
    const query = { name: "minutes.txt", kind: "record", type: "text/plain", sha256: await sha256Hex(bytes) };
    return { query, bytes };
  },
  "PUT /api/vendor/passports/:id": async ({ world }) => ({
    params: { id: world.passportId },
    body: { revision: 1, choices: passportChoices(world) },
  }),
  "POST /api/vendor/passports/:id/requests/:requestId": async ({ world }) => ({
    params: { id: world.passportId, requestId: world.accessRequestId },
    body: { granted: true },
  }),
  "POST /api/vendor/suppliers/:id/evidence": async ({ world: { buyer, submitted } }) => {
    const sells = { orgId: buyer.orgId, facet: "vendor" } as const;
    await alsoOwner(buyer.owner, sells);
    return { params: { id: submitted.assessmentId }, cookie: await newSession(buyer.owner.personId, sells) };
  },
};
