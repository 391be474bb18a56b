import * as z from "zod";
import { doubts } from "#domain/register/import/match.ts";
import { importOutcomes } from "#domain/register/import/outcomes.ts";
import { pageQuerySchema } from "./list.schema.ts";

/** Most vendors in one portion: each is stored whole. */
export const mostOfPortion = 100;

const row = z.int().min(1).max(1_000_000);
const choice = z.union([
  z.strictObject({ as: z.literal("leave") }),
  z.strictObject({ as: z.literal("new") }),
  z.strictObject({ as: z.literal("same"), vendorId: z.string().min(1).max(100) }),
]);

/**
 * A vendor as a file tells of it. What it says of vendor and products is looked at one by one, so that what does not fit is
 * refused with its row and leaves the others alone.
 */
const importedVendorSchema = z.strictObject({
  rows: z.array(row).min(1).max(20_000),
  vendor: z.unknown(),
  /** More than a vendor may have refuses its line, and not those beside it. */
  products: z.array(z.unknown()).max(20_000),
  contactDomain: z.string().max(253),
  isDomainShared: z.boolean(),
  /** What a person decided, where it is in doubt who this is. */
  choice: choice.optional(),
  /** What the file leaves to be known of it, in words, for the report. */
  remarks: z.array(z.string().max(2000)).max(200).default([]),
});
export type ImportedVendor = z.input<typeof importedVendorSchema>;

/** A row that the browser could not read, with why: it is told of in the report. */
const refusedRowSchema = z.strictObject({
  row,
  name: z.string().max(500),
  because: z.array(z.string().max(2000)).min(1).max(200),
});
export type RefusedRow = z.infer<typeof refusedRowSchema>;

const vendors = z.array(importedVendorSchema).max(mostOfPortion);

export const previewImportSchema = z.strictObject({
  vendors: vendors.min(1),
  /** An import that stopped and is gone on with: what it added is known as its own. */
  importId: z.string().max(100).optional(),
});
export const startImportSchema = z.strictObject({
  fileName: z.string().trim().min(1).max(200),
  fileHash: z.string().regex(/^[0-9a-f]{64}$/),
});
export const importPortionSchema = z.strictObject({
  vendors,
  refused: z.array(refusedRowSchema).max(mostOfPortion).default([]),
  /** Nothing of the file comes after it. */
  isLast: z.boolean(),
});

export const importDoubts = doubts;
/** What a person decided where it was in doubt who a vendor of the file is. */
export const importDecisions = ["new", "same", "leave"] as const;
/** Why a vendor is left as it is when an import is taken back. */
export const leftReasons = ["changed", "asked", "merged", "gone"] as const;
export const importStates = ["going-on", "done", "taking-back", "taken-back"] as const;

/** The imports so far; with a hash those of this very file that stopped. */
export const vendorImportsQuerySchema = pageQuerySchema.extend({
  stopped: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
});
export type VendorImportsQuery = z.infer<typeof vendorImportsQuerySchema>;

/** Which lines of a report. */
export const importLinesQuerySchema = pageQuerySchema.extend({ result: z.enum(importOutcomes).optional() });
export type ImportLinesQuery = z.infer<typeof importLinesQuerySchema>;
