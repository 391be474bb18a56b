import * as z from "zod";
import { keptMappingSchema } from "#domain/register/import/kept-mapping.schema.ts";
import { headerSet } from "#domain/register/import/kept-mapping.ts";

const headers = z.array(z.string().max(500)).min(1).max(500);

/** How a list with these headers is read, as a person confirmed it. */
export const keepVendorMappingSchema = z
  .strictObject({ headers, mapping: keptMappingSchema })
  .refine(({ headers: all }) => headerSet(all).length > 0, { message: "Name the headers", path: ["headers"] })
  .refine(
    ({ headers: all, mapping }) => {
      const known = new Set(headerSet(all));
      return Object.values(mapping.columns).every((column) => known.has(column.header));
    },
    { message: "Every column is one of the headers", path: ["mapping"] },
  );
export type KeepVendorMapping = z.infer<typeof keepVendorMappingSchema>;
