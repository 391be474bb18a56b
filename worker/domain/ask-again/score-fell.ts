import { isWorse } from "#domain/dossier/inherent-risk.ts";
import { type Figures, tolerance } from "#domain/score-history/figures.ts";

/** From when on a score has fallen so far that the vendor is to be asked again: one of these shares by so much. */
export const fallRule = { shares: ["assured", "checked"], by: 0.05 } as const;

/**
 * Whether a score fell from what was judged: a share by as much as the rule says (nothing assessed any more is 0), a worse
 * rating, or no conclusion where there was one.
 */
export function hasFallen(judged: Figures, now: Figures): boolean {
  const fell = fallRule.shares.some((share) => (judged[share] ?? 0) - (now[share] ?? 0) >= fallRule.by - tolerance);
  const isRatedWorse = judged.rating !== null && now.rating !== null && isWorse(now.rating, judged.rating);
  return fell || isRatedWorse || (judged.conclusive && !now.conclusive);
}
