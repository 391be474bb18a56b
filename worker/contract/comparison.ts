import * as z from "zod";
import type { Comparison } from "#domain/comparison/compare.ts";
import type { LeftOutReason } from "#domain/comparison/left-out.ts";
import type { VendorFacts } from "#domain/comparison/vendor-facts.ts";
import type { PolicyChanges } from "#domain/policy/policy.ts";
import type { Summary } from "#domain/scoring/summary.ts";
import { known, listOf, view } from "./view.ts";

const comparedVendorSchema = view({
  assessmentId: z.string(),
  vendorName: z.string(),
  product: z.string(),
  /** Which it answered: another version of one is the same one. */
  questionnaireId: z.string(),
  questionnaireVersion: z.number(),
  /** Its title in that version. */
  questionnaire: z.string(),
  summary: known<Summary>("Summary"),
  facts: known<VendorFacts>("VendorFacts"),
  openFindings: z.number(),
  /** The policy its answers were scored with. */
  policyVersion: z.number(),
  /** What it is to be used for. */
  uses: listOf(view({ id: z.string(), name: z.string() })),
});
export type ComparedVendor = z.infer<typeof comparedVendorSchema>;

/** A control that leaves the common basis because of one vendor alone. */
const leftOutSchema = view({
  control: z.string(),
  assessmentId: z.string(),
  why: known<LeftOutReason>("LeftOutReason"),
  /** Who accepted that it does not apply, and when; null where nobody did. */
  by: z.string().nullable(),
  at: z.number().nullable(),
});
export type LeftOutView = z.infer<typeof leftOutSchema>;

export const comparisonViewSchema = view({
  vendors: listOf(comparedVendorSchema),
  leftOut: listOf(leftOutSchema),
  comparison: known<Comparison>("Comparison"),
  /** The policy of the first, under which all are compared. */
  policy: known<PolicyChanges>("PolicyChanges"),
});
export type ComparisonView = z.infer<typeof comparisonViewSchema>;
