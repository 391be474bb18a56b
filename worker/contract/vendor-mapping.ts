import * as z from "zod";
import { keptMappingSchema } from "#domain/register/import/kept-mapping.schema.ts";
import { pageOf } from "./list.schema.ts";
import { listOf, view } from "./view.ts";

/** How lists of vendors with a set of headers are read, and who confirmed it when. */
export const vendorMappingSchema = view({
  id: z.string(),
  /** In small letters, each once. */
  headers: listOf(z.string()),
  mapping: keptMappingSchema,
  savedBy: z.string(),
  savedAt: z.number(),
});
export type VendorMappingEntry = z.infer<typeof vendorMappingSchema>;

export const vendorMappingPageSchema = pageOf(vendorMappingSchema);
