import * as z from "zod";
import { tierRulesSchema } from "#domain/tiers/tier-rules.schema.ts";

export const saveTierRulesSchema = z.strictObject({
  /** The version that the change starts from; 0 for the first. */
  base: z.int().min(0),
  rules: tierRulesSchema,
});
export type SaveTierRules = z.infer<typeof saveTierRulesSchema>;

export const tierEffectSchema = z.strictObject({
  rules: tierRulesSchema,
  /** Goes on behind this product; left out begins. */
  after: z.string().max(100).brand<"product">().optional(),
});
