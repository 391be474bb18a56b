import * as z from "zod";
import type { Kind } from "#domain/audit/action.ts";
import { isKind } from "#domain/audit/actions.ts";

const moment = z.coerce.number().int().min(0).max(8_640_000_000_000_000);

/** What to show of a log: everything, by a person, of a kind, about one thing, between two moments. */
export const logFilterSchema = z.strictObject({
  person: z.string().min(1).max(100).optional(),
  kind: z.custom<Kind>((value) => typeof value === "string" && isKind(value), "There is no such kind").optional(),
  subject: z.string().min(1).max(100).optional(),
  since: moment.optional(),
  /** The first moment that is not shown any more. */
  until: moment.optional(),
});
export type LogFilter = z.infer<typeof logFilterSchema>;

/** One page of it, from the newest on: what stands before a place. */
export const logPageSchema = logFilterSchema.extend({
  before: z.coerce.number().int().min(1).optional(),
  most: z.coerce.number().int().min(1).max(500).default(50),
});
export type LogPage = z.infer<typeof logPageSchema>;
