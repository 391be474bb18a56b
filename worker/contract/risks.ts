import * as z from "zod";
import { findingSeverities } from "#domain/finding-severities.ts";
import { followedKinds } from "#domain/findings/followed.ts";
import { listQueryOf, pageOf } from "./list.schema.ts";
import { view } from "./view.ts";

export const risksQuerySchema = listQueryOf(["day"]).extend({
  show: z.enum(followedKinds).default(followedKinds[0]),
  severity: z.enum(findingSeverities).optional(),
});
export type RisksQuery = z.infer<typeof risksQuerySchema>;

const riskEntrySchema = view({
  /** The assessment and the finding, as one name. */
  id: z.string(),
  assessmentId: z.string(),
  title: z.string(),
  severity: z.enum(findingSeverities),
  product: z.string(),
  vendorName: z.string(),
  /** Who carries the risk, or was asked to; of what is due, who deals with it; null where nobody is named. */
  who: z.string().nullable(),
  /** Until when it is carried, or by when it is due. */
  onDay: z.string(),
});
export type RiskEntry = z.infer<typeof riskEntrySchema>;

/** A page of what somebody follows up over all assessments, the next day first. */
export const risksPageSchema = pageOf(riskEntrySchema);
export type RisksPage = z.infer<typeof risksPageSchema>;
