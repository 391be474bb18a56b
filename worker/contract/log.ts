import * as z from "zod";
import type { Kind } from "#domain/audit/action.ts";
import { known, listOf, view } from "./view.ts";

/** A part of a sentence; with a path it leads to the thing it names. */
const partSchema = view({ text: z.string(), path: z.string().nullable() });

const logEntrySchema = view({
  seq: z.number(),
  at: z.number(),
  /** The name of who did it, as it is now. */
  who: z.string(),
  kind: known<Kind>("Kind").nullable(),
  /** What they did, to be read after the name. */
  says: listOf(partSchema),
  /** Where it came from; "erased" when it was known and is no more, null when nobody called. */
  from: z.union([view({ address: z.string(), agent: z.string() }), z.literal("erased")]).nullable(),
});
export type LogEntry = z.infer<typeof logEntrySchema>;

export const logViewSchema = view({
  entries: listOf(logEntrySchema),
  /** How many there are in all that the filter lets through. */
  total: z.number(),
  /** Where the next older page begins; null on the last one. */
  next: z.number().nullable(),
});
export type LogView = z.infer<typeof logViewSchema>;
