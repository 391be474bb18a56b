import type { RouteContract } from "../route.ts";
import { saveTierRulesSchema, tierEffectSchema } from "../tiers.schema.ts";
import { tierDeskSchema, tierEffectPageSchema } from "../tiers.ts";

/** How much hangs on a product, and what follows from it. */
export const tiersApi = {
  "GET /api/buyer/tiers": { summary: "The rules of tiers that hold", result: tierDeskSchema },
  "PUT /api/buyer/tiers": {
    summary: "Changes the rules of tiers from now on",
    body: saveTierRulesSchema,
    result: tierDeskSchema,
    problems: ["stale-revision"],
  },
  "POST /api/buyer/tiers/effect": {
    summary: "Where rules would put the products of the register; nothing is stored",
    body: tierEffectSchema,
    reads: true,
    result: tierEffectPageSchema,
  },
} as const satisfies Readonly<Record<string, RouteContract>>;
