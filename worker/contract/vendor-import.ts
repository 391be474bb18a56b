import * as z from "zod";
import { changedParts } from "#domain/register/import/changes.ts";
import { type ImportOutcome, importOutcomes } from "#domain/register/import/outcomes.ts";
import { pageOf } from "./list.schema.ts";
import { importDecisions, importDoubts, importStates, leftReasons } from "./vendor-import.schema.ts";
import { known, listOf, view } from "./view.ts";

const partChangeSchema = view({ part: z.enum(changedParts), of: z.string(), from: z.string(), to: z.string() });

/** What is said of a vendor of a file before it is stored, and kept afterwards. */
const lineFields = {
  row: z.number(),
  is: z.enum(importOutcomes),
  /** The vendor of the register, once it is known which. */
  vendorId: z.string().nullable(),
  /** It is put away, and stays so. */
  isAway: z.boolean(),
  /** Part by part, also of what is new. */
  changes: listOf(partChangeSchema),
  /** Why it is in doubt, or was before a person decided. */
  doubt: z.enum(importDoubts).nullable(),
  decided: z.enum(importDecisions).nullable(),
  /** Why it cannot be taken, or what else there is to know. */
  because: listOf(z.string()),
};

/** What becomes of a vendor of a file, by its first row there. */
const importLineSchema = view({
  ...lineFields,
  /** Who one in doubt may be. */
  others: listOf(view({ id: z.string(), name: z.string(), legalName: z.string(), domain: z.string() })),
});
export type VendorImportLine = z.infer<typeof importLineSchema>;

export const importLinesSchema = view({ lines: listOf(importLineSchema) });
export type VendorImportLines = z.infer<typeof importLinesSchema>;

const vendorImportSchema = view({
  id: z.string(),
  fileName: z.string(),
  fileHash: z.string(),
  state: z.enum(importStates),
  startedBy: z.string(),
  startedAt: z.number(),
  added: z.number(),
  changed: z.number(),
  takenBack: z.number(),
  leftAlone: z.number(),
  /** Until when it can be taken back; null when it cannot. */
  undoableUntil: z.number().nullable(),
  /** How many lines of each result its report has; none once it is forgotten, or from before there were reports. */
  counts: known<Readonly<Record<ImportOutcome, number>>>("ImportCounts"),
  /** When its report is forgotten, or was. */
  keptUntil: z.number(),
  isForgotten: z.boolean(),
});
export type VendorImport = z.infer<typeof vendorImportSchema>;

export const startedImportSchema = vendorImportSchema;
export const shownImportSchema = vendorImportSchema;
export const vendorImportsSchema = pageOf(vendorImportSchema);
export type VendorImports = z.infer<typeof vendorImportsSchema>;

/** A line of the report of an import. */
export const keptLineSchema = view({
  ...lineFields,
  /** All rows of the file that tell of it. */
  rows: listOf(z.number()),
  /** As the file calls it. */
  name: z.string(),
  remarks: listOf(z.string()),
});
/** As it was kept when it was stored. */
export type KeptLine = z.infer<typeof keptLineSchema>;

/** The same, with what became of what it did when the import was taken back; null while it is there as it was done. */
const reportLineSchema = view({
  ...keptLineSchema.unwrap().shape,
  afterwards: view({ is: z.enum(["taken-back", "left-alone"]), because: z.enum(leftReasons).nullable() }).nullable(),
});
export type ReportLine = z.infer<typeof reportLineSchema>;

export const reportLinesSchema = pageOf(reportLineSchema);
export type ReportLines = z.infer<typeof reportLinesSchema>;

/** A portion of what an import did, taken back. */
export const takenBackSchema = view({
  takenBack: z.number(),
  /** Vendors that were changed or asked since, and are left as they are. */
  left: listOf(view({ id: z.string(), name: z.string(), because: z.enum(leftReasons) })),
  isDone: z.boolean(),
});
export type TakenBack = z.infer<typeof takenBackSchema>;
