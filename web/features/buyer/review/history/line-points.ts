import type { ScoreChange } from "#contract/score-history.ts";

export const series = ["claimed", "assured", "checked"] as const;
export type Series = (typeof series)[number];

/** A stretch of time in epoch milliseconds; never empty. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const day = 86_400_000;

/** From the oldest change to now, at least a day. Changes come newest first. */
export function spanOf(changes: readonly ScoreChange[], now: number): Span {
  const from = changes.at(-1)?.at ?? now;
  return { from, to: Math.max(now, changes[0]?.at ?? now, from + day) };
}

export interface Step {
  readonly from: number;
  readonly to: number;
  readonly share: number;
}

/** A figure over time: it stands from one change to the next; while there is none, there is a gap. */
export function stepsOf(changes: readonly ScoreChange[], of: Series, { to }: Span): Step[] {
  return changes.toReversed().flatMap(({ at, figures }, index, all) => {
    const share = figures[of];
    return share === null ? [] : [{ from: at, to: all[index + 1]?.at ?? to, share }];
  });
}
