import * as z from "zod";
import { changes } from "#domain/ask-again/cause.ts";
import { isCivilDate } from "#domain/civil-date.ts";

const word = z.string().trim().min(3, "Say why, in a few words").max(500);

/** What becomes of a reason to ask again: put off until a day, dismissed, or as it came. */
export const settleReasonSchema = z.discriminatedUnion("as", [
  z.strictObject({ as: z.literal("put-off"), until: z.string().refine(isCivilDate, "Enter a date that exists"), word }),
  z.strictObject({ as: z.literal("dismissed"), word }),
  z.strictObject({ as: z.literal("open") }),
]);
export type SettleReason = z.infer<typeof settleReasonSchema>;

/** Somebody says that the service or its model changed, and how. */
export const sayChangeSchema = z.strictObject({
  what: z.enum(changes, "Say what changed"),
  word: z.string().trim().min(3, "Say what changed, in a few words").max(500),
});
export type SayChange = z.infer<typeof sayChangeSchema>;
