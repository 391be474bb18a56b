import * as z from "zod";
import { listOf, view } from "./view.ts";

/** So many rows a page holds at most. */
export const mostPerPage = 200;

/** Where a page goes on: the value that the list is sorted by, and the id, of the last row before it. */
const placeSchema = z.tuple([z.union([z.string().max(400), z.number()]), z.string().min(1).max(300)]);
export type Place = z.infer<typeof placeSchema>;

/** A place as it stands in an address. */
export const placeText = (place: Place): string => JSON.stringify(place);

/** The place that a text names; undefined when it names none. */
export function placeOf(text: string): Place | undefined {
  try {
    return placeSchema.safeParse(JSON.parse(text)).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Where a page goes on, as it stands in an address. */
export const afterSchema = z
  .string()
  .max(700)
  .transform((text, context): Place => {
    const place = placeOf(text);
    if (place !== undefined) return place;
    context.addIssue({ code: "custom", message: "Begin at the first page" });
    return z.NEVER;
  });

/** What a list within a page is asked: only where it goes on, and how much of it. */
export const pageQuerySchema = z.strictObject({
  after: afterSchema.optional(),
  most: z.coerce.number().int().min(1).max(mostPerPage).default(50),
});
export type PageQuery = z.infer<typeof pageQuerySchema>;

/** What every list is asked: words to look for, an order, and the page. `sorts` are its orders, the usual one first. */
export const listQueryOf = <const Sorts extends readonly [string, ...string[]]>(sorts: Sorts) =>
  pageQuerySchema.extend({
    /** Words, each of which a name must have the beginning of. */
    search: z.string().trim().max(200).default(""),
    sort: z.enum(sorts).default(sorts[0]),
    direction: z.enum(["ascending", "descending"]).optional(),
  });

/** One page of a list. */
export const pageOf = <S extends z.ZodType>(entry: S) =>
  view({
    entries: listOf(entry),
    /** How many there are in all; null says more than `mostCounted`. */
    total: z.number().nullable(),
    /** Where the next page begins; null on the last one. */
    next: z.string().nullable(),
  });

/** A page, as the worker gives it. */
export interface Page<Entry> {
  readonly entries: Entry[];
  readonly total: number | null;
  readonly next: string | null;
}
