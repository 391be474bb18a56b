import * as z from "zod";
import { tiers } from "#domain/register/tiers.ts";
import { eventKinds, type VendorEvent } from "#domain/register/vendor-event.ts";
import { pageOf } from "./list.schema.ts";
import { productBodySchema, type VendorShow, vendorBodySchema } from "./register.schema.ts";
import { known, listOf, view } from "./view.ts";

/** One line of the register. */
const vendorEntrySchema = view({
  id: z.string(),
  name: z.string(),
  legalName: z.string(),
  domain: z.string(),
  tier: z.enum(tiers).nullable(),
  ownerName: z.string(),
  endsOn: z.string().nullable(),
  contacts: z.number(),
  products: z.number(),
  /** How many assessments it was sent, and when the newest; null when it was never asked. */
  asked: z.number(),
  lastAskedAt: z.number().nullable(),
  changedAt: z.number(),
});
export type VendorEntry = z.infer<typeof vendorEntrySchema>;

export const vendorPageSchema = view({
  ...pageOf(vendorEntrySchema).unwrap().shape,
  counts: known<Readonly<Record<VendorShow, number>>>("VendorCounts"),
});
export type VendorPage = z.infer<typeof vendorPageSchema>;

/** What the register holds of a vendor, with its products that are in use: for a table that leaves the house. */
const vendorRecordSchema = view({ id: z.string(), body: vendorBodySchema, products: listOf(productBodySchema) });
export type VendorRecord = z.infer<typeof vendorRecordSchema>;
export const vendorRecordsSchema = view({ records: listOf(vendorRecordSchema) });

const productViewSchema = view({
  id: z.string(),
  revision: z.number(),
  body: productBodySchema,
  /** When it was taken out, and why; null while it is in use. */
  away: view({ at: z.number(), reason: z.string() }).nullable(),
});
export type ProductView = z.infer<typeof productViewSchema>;

const otherVendorSchema = view({ id: z.string(), name: z.string(), legalName: z.string() });
export type OtherVendor = z.infer<typeof otherVendorSchema>;

/** A vendor with all that belongs to it. */
export const vendorViewSchema = view({
  id: z.string(),
  revision: z.number(),
  body: vendorBodySchema,
  archivedAt: z.number().nullable(),
  /** Each with the tier it stands in; null where nothing says. */
  products: listOf(view({ ...productViewSchema.unwrap().shape, tier: z.enum(tiers).nullable() })),
  /** Others of the same legal name but for its form, or of the same domain. */
  alike: listOf(view({ ...otherVendorSchema.unwrap().shape, by: z.enum(["name", "domain"]) })),
  /** Those that were found to be this one, and until when that can be undone. */
  merged: listOf(view({ ...otherVendorSchema.unwrap().shape, undoableUntil: z.number() })),
  /** The one that this was found to be. */
  mergedInto: otherVendorSchema.nullable(),
});
export type VendorView = z.infer<typeof vendorViewSchema>;

const vendorHistoryEntrySchema = view({
  id: z.string(),
  at: z.number(),
  kind: z.enum(eventKinds),
  /** Null for what was done in the register alone. */
  assessmentId: z.string().nullable(),
  product: z.string(),
  /** Who did it; null where the vendor or the portal did. */
  who: z.string().nullable(),
  event: known<VendorEvent>("VendorEvent"),
});
export type VendorHistoryEntry = z.infer<typeof vendorHistoryEntrySchema>;

/** A page of all that happened with a vendor, the newest first. */
export const vendorHistorySchema = view({
  entries: listOf(vendorHistoryEntrySchema),
  /** Where the next older page begins; null on the last one. */
  next: z.string().nullable(),
});
export type VendorHistory = z.infer<typeof vendorHistorySchema>;

export const savedProductSchema = productViewSchema;
