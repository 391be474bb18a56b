import * as z from "zod";
import { isCivilDate } from "#domain/civil-date.ts";
import { saidFindingSchema } from "#domain/findings/finding.schema.ts";
import { isTimeZone } from "#domain/local-time.ts";

export const saveFindingSchema = z.strictObject({ revision: z.int().min(0), body: saidFindingSchema });

/** What the page showed when the button was pressed (`decisionBasis`). */
const basis = z.string().min(1).max(50_000);
const reason = z.string().trim().min(3, "Give a reason in a few words").max(5000);
export const conditionsSchema = z
  .array(
    z.strictObject({
      text: z.string().trim().min(3, "Say what has to be done").max(1000),
      dueOn: z.string().refine(isCivilDate, "Enter a date that exists"),
    }),
  )
  .max(50);
export const decideSchema = z
  .strictObject({
    /** The one after those on the page: the same decision sent twice is made once. */
    number: z.int().min(1),
    outcome: z.enum(["approve", "approve-with-conditions", "decline"]),
    basis,
    reason,
    conditions: conditionsSchema,
    /** By when it is looked at again; null never by itself, left out as the tier says. */
    reviewOn: z.string().refine(isCivilDate, "Enter a date that exists").nullable().optional(),
  })
  .refine(({ outcome, conditions }) => (outcome === "approve-with-conditions") === conditions.length > 0, {
    message: "Name at least one condition, or approve or decline without",
    path: ["conditions"],
  });
/** The other pair of eyes. */
export const settleDecisionSchema = z.strictObject({ number: z.int().min(1), confirmed: z.boolean(), basis, reason });
/** What the vendor is told beside the outcome and the conditions. */
export const tellVendorSchema = z.strictObject({ word: z.string().trim().max(2000) });
export type TellVendor = z.infer<typeof tellVendorSchema>;
/** What is left out stays as it is, whatever somebody else set it to meanwhile. */
export const saveSettingsSchema = z.strictObject({
  fourEyes: z.boolean().optional(),
  /** By whose calendar days are counted. */
  timeZone: z.string().max(60).refine(isTimeZone, "Choose a time zone from the list.").optional(),
});

export type SaveSettings = z.infer<typeof saveSettingsSchema>;
export type SaveFinding = z.infer<typeof saveFindingSchema>;
export type Decide = z.infer<typeof decideSchema>;
export type SettleDecision = z.infer<typeof settleDecisionSchema>;
