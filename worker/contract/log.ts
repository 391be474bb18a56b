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

/** How far a log is sealed, and whether it is still what was sealed. */
const sealViewSchema = view({
  state: z.enum(["sealed", "not-yet", "not-set-up", "broken", "mended"]),
  /** How many entries the newest seal covers, of both sides of the organisation. */
  size: z.number(),
  sealedAt: z.number().nullable(),
  /** Where it is not what was sealed, when that was found, and since when it is again. */
  fault: view({
    reason: z.enum(["changed", "missing", "rewritten", "forked"]),
    seq: z.number(),
    foundAt: z.number(),
    overAt: z.number().nullable(),
  }).nullable(),
});
export type SealView = z.infer<typeof sealViewSchema>;

/** Beside how many entries words were erased. */
export const wordsErasedSchema = view({ erased: z.number() });
export type WordsErased = z.infer<typeof wordsErasedSchema>;

export const logViewSchema = view({
  entries: listOf(logEntrySchema),
  /** How many there are in all that the filter lets through. */
  total: z.number(),
  /** Where the next older page begins; null on the last one. */
  next: z.number().nullable(),
  seal: sealViewSchema,
});
export type LogView = z.infer<typeof logViewSchema>;
