import * as z from "zod";
import { listOf, view } from "./view.ts";

/** A supplier this organisation has assessed itself, and what came of it. */
const supplierResultEntrySchema = view({
  assessmentId: z.string(),
  supplier: z.string(),
  product: z.string(),
  questionnaireTitle: z.string(),
  submittedAt: z.number(),
});
export type SupplierResultEntry = z.infer<typeof supplierResultEntrySchema>;

/** Where a vendor stands with its own suppliers. */
export const suppliersViewSchema = view({
  /** Whether this person already buys for the organisation; without it, results are out of reach. */
  isBuyer: z.boolean(),
  results: listOf(supplierResultEntrySchema),
});
export type SuppliersView = z.infer<typeof suppliersViewSchema>;
