import { type Rated, ratingBadge } from "#domain/words/rating.ts";

/** What there is to know to read scores that left the house. */
export const scoreNotes: readonly string[] = [
  "Claimed is what the vendor says is in place; assured is how much of that is believed; checked is assured where only what a reviewer looked at counts; known is how much of the weight was answered at all.",
  "Each assessment is scored by the version of the scoring policy in its row; scores of different versions cannot be compared as they are.",
  "Each score is that of the day it was taken: it falls by itself when a certificate lapses or evidence grows old.",
];

interface Scored {
  readonly score: (Omit<Rated, "rating"> & { readonly rating: Rated["rating"] | null }) | null;
}

/** What makes a rating less than firm, as the lists say it beside the rating; nothing where it is firm, or there is none. */
export function doubtOf({ score }: Scored): string {
  if (score?.rating == null) return "";
  return ratingBadge({ ...score, rating: score.rating }).doubt ?? "";
}
