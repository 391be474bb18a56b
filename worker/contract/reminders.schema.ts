import * as z from "zod";

export const remindSchema = z.strictObject({
  assessmentIds: z.array(z.string().min(1).max(100).brand<"assessment">()).min(1).max(200),
});

/** Whether a vendor is reminded of one request without anybody pressing a button. */
export const switchRemindersSchema = z.strictObject({ on: z.boolean() });
