import * as z from "zod";
import { anewReasons } from "#domain/ask-again/anew-reasons.ts";
import type { Cause } from "#domain/ask-again/cause.ts";
import { known, listOf, recordOf, view } from "./view.ts";

const reasonViewSchema = view({
  id: z.string(),
  cause: known<Cause>("Cause"),
  /** The day of the event, and from when on it is shown: later where it was put off. */
  onDay: z.string(),
  fromDay: z.string(),
  at: z.number(),
  /** When its cause was gone. */
  goneAt: z.number().nullable(),
  closed: z.enum(["dismissed", "decided"]).nullable(),
  /** What was said when it was put off or dismissed. */
  word: z.string().nullable(),
  saidBy: z.string().nullable(),
  saidAt: z.number().nullable(),
});
export type ReasonView = z.infer<typeof reasonViewSchema>;

/** Why to ask again about an assessment, the newest first. */
export const reasonsSchema = view({
  reasons: listOf(reasonViewSchema),
  /** A request about the same product is under way: nobody is asked twice. */
  isAsked: z.boolean(),
  /** Which questions of the newest version are asked anew if it is asked again now; null where it is not decided, or all are. */
  asksAnew: recordOf(listOf(z.enum(anewReasons))).nullable(),
});
export type Reasons = z.infer<typeof reasonsSchema>;
