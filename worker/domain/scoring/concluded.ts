import type { Review } from "#domain/dossier/dossier.ts";

/** Whether a reviewer has concluded on an answer: agreed, set a level or a strength, or settled whether it applies. */
export const isConcluded = (review: Review | undefined): boolean =>
  review !== undefined &&
  (review.confirmed === true ||
    review.level !== undefined ||
    review.strength !== undefined ||
    review.notApplicableAccepted !== undefined);
