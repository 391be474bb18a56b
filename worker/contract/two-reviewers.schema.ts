import * as z from "zod";

/** Whose judgement counts where the two differ, and why. */
export const settleDifferenceSchema = z.strictObject({
  round: z.int().min(1),
  chosen: z.enum(["first", "second"]),
  reason: z.string().trim().min(3, "Give a reason in a few words").max(2000),
});
export type SettleDifference = z.infer<typeof settleDifferenceSchema>;
