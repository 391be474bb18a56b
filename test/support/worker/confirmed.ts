import type { ReviewBodies } from "#domain/assessment/reviews.ts";
import { comparedParts } from "#domain/certificate/compared.ts";

/** A certificate that was found as the vendor entered it, in every part. */
export const confirmed = {
  verification: "confirmed",
  compared: [...comparedParts],
} satisfies ReviewBodies["certificate"];
