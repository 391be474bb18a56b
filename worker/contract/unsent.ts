import * as z from "zod";
import { pageOf } from "./list.schema.ts";
import { view } from "./view.ts";

/** A mail that somebody caused and that could not be delivered. */
const unsentMailSchema = view({
  id: z.string(),
  to: z.string(),
  subject: z.string(),
  reason: z.string(),
  failedAt: z.number(),
});
export type UnsentMail = z.infer<typeof unsentMailSchema>;

/** A page of them. */
export const unsentPageSchema = pageOf(unsentMailSchema);
