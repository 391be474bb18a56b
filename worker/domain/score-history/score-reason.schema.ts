import * as z from "zod";

const certificate = z.string();
/** Its number, else its standard, as the vendor entered it. */
const named = z.string();
const count = z.int().min(0);
const questions = z.array(z.string());
const items = z.array(z.string());

/** Why a score is no longer what it was. Each kind has its words in `words/score-reasons.ts`. */
export const scoreReasonSchema = z.discriminatedUnion("kind", [
  /** The portal keeps a history from here on; what was before is not known. */
  z.strictObject({ kind: z.literal("began") }),
  /** It moved before the portal kept reasons. */
  z.strictObject({ kind: z.literal("not-kept") }),
  z.strictObject({ kind: z.literal("handed-in"), round: count }),
  z.strictObject({ kind: z.literal("answers-judged"), questions }),
  z.strictObject({ kind: z.literal("evidence-accepted"), items }),
  z.strictObject({ kind: z.literal("evidence-rejected"), items }),
  z.strictObject({
    kind: z.literal("certificate-checked"),
    certificate,
    named,
    found: z.enum(["confirmed", "document", "none", "failed"]),
  }),
  z.strictObject({ kind: z.literal("scope-read"), certificate, named }),
  z.strictObject({ kind: z.literal("systems-confirmed"), systems: z.array(z.string()) }),
  z.strictObject({ kind: z.literal("judgements-taken-back"), count }),
  z.strictObject({ kind: z.literal("policy-moved"), from: count, to: count }),
  z.strictObject({ kind: z.literal("model-changed"), from: z.string(), to: z.string() }),
  z.strictObject({ kind: z.literal("certificate-began"), certificate, named }),
  z.strictObject({ kind: z.literal("certificate-expired"), certificate, named }),
  z.strictObject({ kind: z.literal("surveillance-lapsed"), certificate, named }),
  z.strictObject({ kind: z.literal("audit-held"), certificate, named }),
  z.strictObject({ kind: z.literal("evidence-began"), items }),
  z.strictObject({ kind: z.literal("evidence-aged"), items }),
  z.strictObject({ kind: z.literal("questions-reopened"), questions }),
  /** Nothing but days went by, and none of the above says what turned. */
  z.strictObject({ kind: z.literal("time") }),
  /** The same answers on the same day: the portal itself works it out otherwise now. */
  z.strictObject({ kind: z.literal("worked-out-anew") }),
]);
export const scoreReasonsSchema = z.array(scoreReasonSchema).min(1);
