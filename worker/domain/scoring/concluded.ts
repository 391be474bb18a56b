import type { Review } from "#domain/dossier/dossier.ts";
import type { Verdict } from "./verdict.ts";

/** Whether a reviewer has concluded on an answer: agreed, set a level or a strength, or settled whether it applies. */
export const isConcluded = (review: Review | undefined): boolean =>
  review !== undefined &&
  (review.confirmed === true ||
    review.level !== undefined ||
    review.strength !== undefined ||
    review.notApplicableAccepted !== undefined);

/**
 * Whether agreeing with an answer leaves it as open as it was: it waits for a level, or claims that the question does not
 * apply and neither a reviewer nor the SoA has settled that.
 */
export const needsMoreThanAgreement = ({ standing, said, review }: Verdict): boolean =>
  standing === "waiting" ||
  (standing === "open" && said.kind === "not-applicable" && review?.notApplicableAccepted === undefined);
