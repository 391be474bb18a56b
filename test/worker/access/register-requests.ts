import type { Route } from "#domain/access/permissions.ts";
import { suggestedRules } from "#domain/tiers/suggested-rules.ts";
import { productBody, vendorBody } from "#test/support/register-bodies.ts";
import { importBody, importedVendor, keptMappingBody } from "#test/support/worker/register-world.ts";
import type { World } from "#test/support/worker/world.ts";
import type { askAgainRequests } from "./ask-again-requests.ts";
import type { Requests } from "./requests-type.ts";

type RegisterRoute = Exclude<
  Extract<Route, `${string} /api/buyer/${"vendor" | "tiers" | "campaigns"}${string}`>,
  keyof typeof askAgainRequests
>;

const campaign = (world: World) => ({ params: { id: world.campaignId } });

/** Of the register of vendors, tiers and sending to many. */
export const registerRequests: Pick<Requests, RegisterRoute> = {
  "GET /api/buyer/campaigns": () => ({}),
  "POST /api/buyer/campaigns": (world) => ({ body: { vendors: { kind: "ticked", ids: [world.otherVendorId] } } }),
  "GET /api/buyer/campaigns/:id": campaign,
  "GET /api/buyer/campaigns/:id/items": campaign,
  "PUT /api/buyer/campaigns/:id": (world) => ({
    ...campaign(world),
    body: {
      revision: 99,
      body: {
        name: `${world.mark} sending`,
        questionnaire: { kind: "one", id: "ai-vendor-core" },
        dueOn: { critical: "2027-01-31", important: "2027-01-31", standard: "2027-01-31" },
      },
    },
  }),
  // A request about its product is running: it is out already, and not by hand.
  "PUT /api/buyer/campaigns/:id/items/:itemId": (world) => ({
    params: { id: world.campaignId, itemId: world.productId },
    body: { takenOut: false },
  }),
  "POST /api/buyer/campaigns/:id/start": (world) => ({ ...campaign(world), body: { revision: 99, linesRevision: 1 } }),
  "POST /api/buyer/campaigns/:id/stop": campaign,
  "POST /api/buyer/campaigns/:id/resume": (world) => ({ ...campaign(world), body: { dueOn: null } }),
  "POST /api/buyer/campaigns/:id/closing": campaign,
  "POST /api/buyer/campaigns/:id/removal": (world) => ({ ...campaign(world), body: { revision: 99 } }),
  "GET /api/buyer/tiers": () => ({}),
  "PUT /api/buyer/tiers": () => ({ body: { base: 99, rules: suggestedRules } }),
  "POST /api/buyer/tiers/effect": () => ({ body: { rules: suggestedRules } }),
  "GET /api/buyer/vendors": () => ({}),
  "GET /api/buyer/vendor-records": (world) => ({ query: { ids: world.vendorId } }),
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
  "GET /api/buyer/vendor-imports": () => ({}),
  "GET /api/buyer/vendor-imports/:id": (world) => ({ params: { id: world.importId } }),
  "GET /api/buyer/vendor-imports/:id/lines": (world) => ({ params: { id: world.importId } }),
  "POST /api/buyer/vendor-imports/preview": (world) => ({
    body: { vendors: [importedVendor(2, { vendor: vendorBody(world.mark) })] },
  }),
  "PUT /api/buyer/vendor-imports/:id": (world) => ({ params: { id: world.importId }, body: importBody(world.mark) }),
  // What the register knows already: it stays as it is.
  "POST /api/buyer/vendor-imports/:id/portions": (world) => ({
    params: { id: world.importId },
    body: { vendors: [importedVendor(2, { vendor: vendorBody(world.mark) })], isLast: false },
  }),
  "POST /api/buyer/vendor-imports/:id/undo": (world) => ({ params: { id: world.importId } }),
  "GET /api/buyer/vendor-mappings": () => ({}),
  "POST /api/buyer/vendor-mappings": (world) => ({ body: keptMappingBody(world.mark) }),
  "POST /api/buyer/vendor-mappings/:id/removal": (world) => ({ params: { id: world.vendorMappingId } }),
};
