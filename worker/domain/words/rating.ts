import type { Rating } from "#domain/dossier/inherent-risk.ts";
import { ratingWords } from "./assurance.ts";
import type { Tone } from "./tone.ts";

/** A rating with what it rests on. */
export interface Rated {
  readonly rating: Rating;
  readonly conclusive: boolean;
  /** Whether a reviewer has concluded on anything of it. */
  readonly isLookedAt: boolean;
}

export interface RatingBadge {
  readonly words: string;
  readonly tone: Tone;
  /** Why it is not firm, to stand beside it; undefined when it is. */
  readonly doubt: string | undefined;
}

const tones: Readonly<Record<Rating, Tone>> = { low: "success", moderate: "info", high: "warning", critical: "error" };

/** A rating in words and colour: one that nobody has looked at, or that is not conclusive, never looks good. */
export function ratingBadge({ rating, conclusive, isLookedAt }: Rated): RatingBadge {
  const doubt = conclusive ? (isLookedAt ? undefined : "nobody has looked at it") : "not conclusive";
  const isGood = rating === "low" || rating === "moderate";
  return { words: ratingWords[rating], tone: isGood && doubt !== undefined ? "neutral" : tones[rating], doubt };
}
