import * as z from "zod";
import { doubts } from "#domain/register/import/match.ts";

/** Most vendors in one portion: each is stored whole. */
export const mostOfPortion = 100;

const choice = z.union([
  z.strictObject({ as: z.literal("new") }),
  z.strictObject({ as: z.literal("same"), vendorId: z.string().min(1).max(100) }),
]);

/**
 * A vendor as a file tells of it. What it says of vendor and products is looked at one by one, so that what does not fit is
 * refused with its row and leaves the others alone.
 */
const importedVendorSchema = z.strictObject({
  rows: z.array(z.int().min(1).max(1_000_000)).min(1).max(20_000),
  vendor: z.unknown(),
  products: z.array(z.unknown()).max(200),
  contactDomain: z.string().max(253),
  isDomainShared: z.boolean(),
  /** What a person decided, where it is in doubt who this is. */
  choice: choice.optional(),
});
export type ImportedVendor = z.infer<typeof importedVendorSchema>;

const vendors = z.array(importedVendorSchema).min(1).max(mostOfPortion);

export const previewImportSchema = z.strictObject({
  vendors,
  /** An import that stopped and is gone on with: what it added is known as its own. */
  importId: z.string().max(100).optional(),
});
export const startImportSchema = z.strictObject({
  fileName: z.string().trim().min(1).max(200),
  fileHash: z.string().regex(/^[0-9a-f]{64}$/),
});
export const importPortionSchema = z.strictObject({
  vendors,
  /** Nothing of the file comes after it. */
  isLast: z.boolean(),
});

/** What becomes of a vendor of the file. */
export const importOutcomes = ["new", "changed", "unchanged", "doubt", "refused"] as const;
export type ImportOutcome = (typeof importOutcomes)[number];
export const importDoubts = doubts;
export const importStates = ["going-on", "done", "taking-back", "taken-back"] as const;
