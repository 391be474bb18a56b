import type { Summary } from "#domain/scoring/summary.ts";
import { ratingBadge } from "#domain/words/rating.ts";
import { Badge } from "#web/components/Badge.tsx";

interface RatingBadgesProps {
  readonly summary: Pick<Summary, "rating" | "conclusive">;
  /** Whether a reviewer has concluded on anything of it. */
  readonly isLookedAt: boolean;
}

const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

/** The rating, and beside it how firm it is. */
export function RatingBadges({ summary: { rating, conclusive }, isLookedAt }: RatingBadgesProps) {
  const badge = rating === null ? undefined : ratingBadge({ rating, conclusive, isLookedAt });
  const doubt = badge === undefined ? "not conclusive" : badge.doubt;
  return (
    <>
      {badge === undefined ? null : <Badge tone={badge.tone}>{badge.words}</Badge>}
      {doubt === undefined ? <Badge tone="neutral">Conclusive</Badge> : <Badge tone="warning">{sentence(doubt)}</Badge>}
    </>
  );
}
