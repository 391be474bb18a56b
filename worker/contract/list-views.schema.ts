import * as z from "zod";
import { viewLists } from "#domain/view-lists.ts";

const listSchema = z.enum(viewLists);

export const whichViewsSchema = z.strictObject({ list: listSchema });

const mostWords = 20;

/** What somebody looks at, by name, as the address of the list says it; its screen takes of it what it knows. */
const viewQuerySchema = z
  .record(z.string().regex(/^[a-z]{1,40}$/, "Name it in small letters"), z.string().max(400))
  .refine((query) => Object.keys(query).length <= mostWords, `Name ${mostWords} things at most`);

/** Null forgets the view of that name. */
export const saveViewSchema = z.strictObject({
  list: listSchema,
  /** The revision of that view that was seen; 0 when none of that name was. */
  revision: z.int().min(0),
  name: z.string().trim().min(1, "Give the view a name").max(60),
  query: viewQuerySchema.nullable(),
});
export type SaveView = z.infer<typeof saveViewSchema>;
