import * as z from "zod";
import type { Kind } from "#domain/audit/action.ts";
import { isKind } from "#domain/audit/actions.ts";
import { exportedThings } from "#domain/audit/exported-things.ts";

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

const place = {
  before: z.coerce.number().int().min(1).optional(),
  most: z.coerce.number().int().min(1).max(500).default(50),
};
/** One page of it, from the newest on: what stands before a place. */
export const logPageSchema = logFilterSchema.extend(place);
/** One page of what it tells of one thing. */
export const logPlaceSchema = z.strictObject(place);
const exportFormats = ["CSV", "Excel workbook", "JSON", "JSON lines", "OSCAL", "YAML", "HTML"] as const;

export const exportedSchema = z.strictObject({
  what: z.enum([...exportedThings, "log"]),
  format: z.enum(exportFormats),
  /** What it is of, by id; of a comparison the ids of all. */
  subject: z.string().regex(/^[\w.-]{1,100}(?: [\w.-]{1,100}){0,9}$/, "Name it by its id"),
  /** How many entries, for a list. */
  entries: z.int().min(0).max(10_000_000).optional(),
});
/** Whose words beside the entries are erased: a person, or a visitor, by the id that stands in the log. */
export const eraseWordsSchema = z.strictObject({ personId: z.string().min(1).max(100) });
export type EraseWords = z.infer<typeof eraseWordsSchema>;

export type Exported = z.infer<typeof exportedSchema>;
export type LogPlace = z.infer<typeof logPlaceSchema>;
export type LogPage = z.infer<typeof logPageSchema>;
