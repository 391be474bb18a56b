import * as z from "zod";
import { recordOf, view } from "./view.ts";

/** A view of a list that the organisation keeps under a name. */
export const savedViewSchema = view({
  name: z.string(),
  /** What differs from how the list usually is, as its address says it. */
  query: recordOf(z.string()),
  /** Never used again for a name, also when it was forgotten meanwhile. */
  revision: z.number(),
});
export type SavedView = z.infer<typeof savedViewSchema>;
