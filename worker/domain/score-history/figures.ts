import type { Rating } from "#domain/dossier/inherent-risk.ts";
import type { Summary } from "#domain/scoring/summary.ts";

/** What a history keeps of a score; the shares are null where nothing is assessed. */
export interface Figures {
  readonly claimed: number | null;
  readonly assured: number | null;
  readonly checked: number | null;
  readonly rating: Rating | null;
  readonly conclusive: boolean;
}

/** By no more than this a share may differ and is still the same (SCORING, "Input"). */
export const tolerance = 1e-9;

/** The figures of a score that a history keeps. */
export const figuresOf = ({
  overall,
  rating,
  conclusive,
}: Pick<Summary, "overall" | "rating" | "conclusive">): Figures => ({
  claimed: overall?.claimed ?? null,
  assured: overall?.assured ?? null,
  checked: overall?.checked ?? null,
  rating,
  conclusive,
});

const isSame = (one: number | null, other: number | null): boolean =>
  one === null || other === null ? one === other : Math.abs(one - other) <= tolerance;

/** Whether anything that a history keeps differs between two scores. */
export const hasMoved = (before: Figures, after: Figures): boolean =>
  !isSame(before.claimed, after.claimed) ||
  !isSame(before.assured, after.assured) ||
  !isSame(before.checked, after.checked) ||
  before.rating !== after.rating ||
  before.conclusive !== after.conclusive;
