import type { Dossier } from "#domain/dossier/dossier.ts";
import { percent } from "#domain/format.ts";
import type { Visibility } from "#domain/questionnaire/visibility.ts";
import { isLookedAt } from "#domain/scoring/looked-at.ts";
import type { Measures } from "#domain/scoring/measures.ts";
import { score } from "#domain/scoring/score.ts";
import { runScoring } from "#domain/scoring/scoring-run.ts";
import type { Summary } from "#domain/scoring/summary.ts";
import { ratingBadge } from "#domain/words/rating.ts";

/** A dossier with what the score says of it. */
export interface Scored {
  readonly dossier: Dossier;
  readonly summary: Summary;
  readonly isLookedAt: boolean;
  readonly visibility: ReadonlyMap<string, Visibility>;
}

/** The score of a dossier as the page shows it. */
export function scored(dossier: Dossier): Scored {
  const run = runScoring(dossier);
  return {
    dossier,
    summary: score(dossier),
    isLookedAt: isLookedAt(run),
    visibility: run.setting.visibility,
  };
}

/** The measures in the middle of the page. */
export type Shown = "claimed" | "assured" | "checked";

export const shownMeasures: readonly { readonly measure: Shown; readonly word: string; readonly says: string }[] = [
  { measure: "claimed", word: "Claimed", says: "what the vendor says" },
  { measure: "assured", word: "Assured", says: "what of it can be believed" },
  { measure: "checked", word: "Checked", says: "unseen proof is only a word" },
];

/** A measure of the whole; undefined while nothing could be assessed. */
export const measureOf = ({ summary }: Scored, measure: keyof Measures): number | undefined =>
  summary.overall?.[measure];

/** The rating with how firm it is, in words: "Moderate risk, not conclusive". */
export function ratingInWords({ summary: { rating, conclusive }, isLookedAt: isSeen }: Scored): string {
  if (rating === null) return "Not rated";
  const { words, doubt } = ratingBadge({ rating, conclusive, isLookedAt: isSeen });
  return `${words}, ${doubt ?? "conclusive"}`;
}

/** The figures in one breath, for whoever listens. */
export const inOneBreath = (now: Scored): string =>
  `${shownMeasures.map(({ measure, word }) => `${word} ${percent(measureOf(now, measure))}`).join(", ")}. ${ratingInWords(now)}.`;
