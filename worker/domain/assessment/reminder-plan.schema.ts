import * as z from "zod";

/** Days from the due day on which nobody is reminded twice: each at most once, and few enough to be read. */
const days = z
  .array(z.int().min(1).max(60))
  .max(5)
  .refine((all) => new Set(all).size === all.length, "Name each day once.");

/** When a vendor is reminded without anybody pressing a button. */
export const reminderPlanSchema = z.strictObject({
  isOn: z.boolean(),
  /** So many days before the answers are due. */
  daysBefore: days,
  /** So many days after. */
  daysAfter: days,
});
export type ReminderPlan = z.infer<typeof reminderPlanSchema>;
