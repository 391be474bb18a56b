import * as z from "zod";
import { certificateSchema } from "#domain/dossier/dossier.schema.ts";
import { scoreReasonsSchema } from "#domain/score-history/score-reason.schema.ts";

const share = z.number().nullable();
const figures = z.strictObject({
  claimed: share,
  assured: share,
  checked: share,
  rating: z.enum(["low", "moderate", "high", "critical"]).nullable(),
  conclusive: z.boolean(),
});

/** What happened after a decision so that a vendor is to be asked again. Each has its words in `words/ask-again.ts`. */
export const causeSchema = z.discriminatedUnion("cause", [
  z.strictObject({
    cause: z.literal("certificate"),
    /** Its number, else its standard, as the vendor entered it. */
    named: z.string(),
    stands: z.enum(["lapsed", "ended", "reduced"]),
    status: certificateSchema.shape.status,
  }),
  /** From what was decided on, or dismissed last, to what the score is now, and why it moved. */
  z.strictObject({ cause: z.literal("score"), from: figures, to: figures, why: scoreReasonsSchema }),
  z.strictObject({ cause: z.literal("finding"), title: z.string() }),
  z.strictObject({
    cause: z.literal("change"),
    what: z.enum(["service", "model"]),
    said: z.enum(["vendor", "buyer"]),
    who: z.string(),
    word: z.string(),
  }),
]);
