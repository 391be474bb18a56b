import * as z from "zod";
import { tiers } from "#domain/register/tiers.ts";
import { tierRulesSchema } from "#domain/tiers/tier-rules.schema.ts";
import { listOf, view } from "./view.ts";

/** The rules that hold. */
export const tierDeskSchema = view({
  /** 0 while there are none. */
  version: z.number(),
  rules: tierRulesSchema.nullable(),
  savedBy: z.string(),
  savedAt: z.number().nullable(),
});
export type TierDesk = z.infer<typeof tierDeskSchema>;

const tier = z.enum(tiers).nullable();

/** Where rules would put a part of the products; `next` is where to go on, null at the end. Nothing is stored by looking. */
export const tierEffectPageSchema = view({
  products: listOf(
    view({
      productId: z.string(),
      vendorId: z.string(),
      vendorName: z.string(),
      product: z.string(),
      before: tier,
      after: tier,
    }),
  ),
  next: z.string().nullable(),
});
export type TierEffectPage = z.infer<typeof tierEffectPageSchema>;
