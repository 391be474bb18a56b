import type { Route } from "#domain/access/permissions.ts";
import { wanted } from "#test/support/wanted.ts";
import type { World } from "#test/support/worker/world.ts";
import type { Requests } from "./requests-type.ts";

type IntakeRoute = Extract<
  Route,
  `${string} /api/intake/${string}` | `${string} /api/asked${string}` | `${string} /api/buyer/intake${string}`
>;

const one = (world: World) => ({ params: { id: world.intakeId } });

/** Of what people inside ask to be bought. A revision that never was: it must outlive the roles that may touch it. */
export const intakeRequests: Pick<Requests, IntakeRoute> = {
  "POST /api/intake/look": (world) => ({ body: { address: world.intakeAddress } }),
  "POST /api/intake/sign-in": (world) => ({
    body: { address: world.intakeAddress, email: `somebody@inside-${world.mark.toLowerCase()}.example` },
  }),
  "GET /api/asked": () => ({}),
  "GET /api/asked/:id": one,
  "PUT /api/asked/:id": (world) => ({
    ...one(world),
    body: { revision: 99, word: "", body: wanted(world.mark) },
  }),
  "POST /api/asked/:id/withdrawal": (world) => ({ ...one(world), body: { revision: 99, word: "" } }),
  "GET /api/buyer/intakes": () => ({}),
  "GET /api/buyer/intakes/:id": one,
  "POST /api/buyer/intakes/:id/answer": (world) => ({
    ...one(world),
    body: { revision: 99, act: "decline", word: "Not for us" },
  }),
  "POST /api/buyer/intakes/:id/taking": (world) => ({
    ...one(world),
    body: { revision: 99, vendorId: null, productId: null },
  }),
  "GET /api/buyer/intake-page": () => ({}),
  "PUT /api/buyer/intake-page": (world) => ({
    body: { revision: 99, isOpen: true, domains: [`inside-${world.mark.toLowerCase()}.example`], link: "same" },
  }),
};
