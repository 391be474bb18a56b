import { percent } from "#domain/format.ts";
import { type Figures, figuresOf, hasMoved } from "#domain/score-history/figures.ts";
import type { Summary } from "#domain/scoring/summary.ts";
import { ratingWords } from "./assurance.ts";

const shares = ["assured", "claimed", "checked"] as const;

const toWords = (from: string, to: string): string => `${from} → ${to}`;

/** What moved between two scores, in figures: "assured 71% → 44%, moderate risk → high risk"; null when nothing did. */
export function movedWords(before: Figures, after: Figures): string | null {
  if (!hasMoved(before, after)) return null;
  const parts = shares.flatMap((share) => {
    const [from, to] = [percent(before[share] ?? undefined), percent(after[share] ?? undefined)];
    return from === to ? [] : [`${share} ${toWords(from, to)}`];
  });
  const rated = (rating: Figures["rating"]): string =>
    rating === null ? "not rated" : ratingWords[rating].toLowerCase();
  if (before.rating !== after.rating) parts.push(toWords(rated(before.rating), rated(after.rating)));
  if (before.conclusive !== after.conclusive) parts.push(after.conclusive ? "now conclusive" : "no longer conclusive");
  return parts.length > 0 ? parts.join(", ") : "by less than one percentage point";
}

/** A line of a list, with what its score was when it was decided on. */
interface Decided {
  readonly atDecision: Figures | null;
  readonly score: Pick<Summary, "overall" | "rating" | "conclusive"> | null;
}

/** What moved since a decision, in figures; null where nothing did, or where nothing is decided or scored. */
export const movedSinceDecision = ({ atDecision, score }: Decided): string | null =>
  atDecision === null || score === null ? null : movedWords(atDecision, figuresOf(score));
