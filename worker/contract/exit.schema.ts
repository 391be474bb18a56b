import * as z from "zod";
import { isCivilDate } from "#domain/civil-date.ts";
import { intendedUseSchema, sendAssessmentSchema } from "./assessment.schema.ts";

const day = z.string().refine(isCivilDate, "Enter a date that exists");

/** Why a request ends: the other side reads it. */
export const endRequestSchema = z.strictObject({
  reason: z.string().trim().min(3, "Say why, in a few words").max(1000),
});
/** Until when the vendor may answer now. */
export const extendSchema = z.strictObject({ dueOn: day });
/** The day by which the vendor answers once it is open again; null where it is not the vendor's turn. */
export const reopenSchema = z.strictObject({ dueOn: day.nullable() });
export const archiveSchema = z.strictObject({ archived: z.boolean() });

const { vendorLegalName, product, purpose } = sendAssessmentSchema.shape;
/** What is asked about, put right. */
export const correctSchema = z.strictObject({
  vendorLegalName,
  product,
  purpose,
  uses: z.array(intendedUseSchema).min(1, "Name at least one AI system").max(20),
});
export type Correct = z.infer<typeof correctSchema>;
