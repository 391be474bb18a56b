import * as z from "zod";

export const remindSchema = z.strictObject({ assessmentIds: z.array(z.string().min(1).max(100)).min(1).max(200) });
