import * as z from "zod";
import { policySchema } from "#domain/policy/policy.schema.ts";

export const policyEffectSchema = z.strictObject({
  policy: policySchema,
  /** Goes on behind this assessment; empty begins. */
  after: z.string().max(100).brand<"assessment">().optional(),
});
export const publishPolicySchema = z.strictObject({ base: z.int().min(0), policy: policySchema });
export const rescoreWithSchema = z.strictObject({ version: z.int().min(1) });
