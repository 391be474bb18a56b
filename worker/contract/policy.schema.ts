import * as z from "zod";
import { policySchema } from "#domain/policy/policy.schema.ts";

/** Which submitted assessments are meant; null and false leave nothing out. */
const policyScopeSchema = z.strictObject({
  questionnaireId: z.string().min(1).max(100).nullable(),
  /** Those that are scored by this version now. */
  version: z.int().min(1).nullable(),
  /** Leaves out what is decided. */
  undecidedOnly: z.boolean(),
});
export type PolicyScope = z.infer<typeof policyScopeSchema>;

export const policyEffectSchema = z.strictObject({
  policy: policySchema,
  scope: policyScopeSchema.optional(),
  /** Goes on behind this assessment; empty begins. */
  after: z.string().max(100).brand<"assessment">().optional(),
});

const reason = z.string().trim().min(1, "Say why, for whoever asks in a year").max(2_000);

export const proposePolicySchema = z.strictObject({ base: z.int().min(0), policy: policySchema, reason });
export type ProposePolicy = z.infer<typeof proposePolicySchema>;

/** Publishes what was proposed, or takes it back; why is asked for when it is taken back. */
export const settlePolicySchema = z.discriminatedUnion("published", [
  z.strictObject({ published: z.literal(true) }),
  z.strictObject({ published: z.literal(false), reason }),
]);
export type SettlePolicy = z.infer<typeof settlePolicySchema>;

export const moveToPolicySchema = z.strictObject({
  version: z.int().min(1),
  scope: policyScopeSchema,
  /** How many were seen to move: refused when it is another number by now. */
  expected: z.int().min(1),
});
export const rescoreWithSchema = z.strictObject({ version: z.int().min(1) });
