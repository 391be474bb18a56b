import * as z from "zod";
import { isControlId, isDomainId } from "#domain/catalogue/controls.ts";

const share = z.number().min(0).max(1);
const weight = z.number().min(0).max(1_000);
const count = z.int().min(0).max(10_000);
const controlId = z.string().refine(isControlId, "must be a control of Annex A, such as A.5.2");
const domainId = z.string().refine(isDomainId, "must be a domain of Annex A, A.2 to A.10");

/** What a buyer may change of the scoring policy; everything left out keeps its default (SCORING, defaults). */
export const policySchema = z.strictObject({
  assurance: z
    .strictObject({ asserted: share, documented: share, operating: share, verified: share })
    .partial()
    .optional(),
  evidenceMaxAgeMonths: count.optional(),
  surveillanceGraceDays: count.optional(),
  expiringDays: count.optional(),
  factors: z
    .strictObject({
      surveillanceOverdue: share,
      unaccredited: share,
      documentOnly: share,
      unverified: share,
      holderMismatch: share,
      soaMissing: share,
      scopeUnread: share,
      notCovered: share,
    })
    .partial()
    .optional(),
  recognisedAccreditationBodies: z.array(z.string()).optional(),
  fastTrackThreshold: share.optional(),
  domainWeights: z.record(domainId, weight).optional(),
  controlWeights: z.record(controlId, weight).optional(),
  requiredControls: z.array(controlId).optional(),
  bands: z.tuple([share, share, share]).optional(),
  minCoverage: share.optional(),
});
