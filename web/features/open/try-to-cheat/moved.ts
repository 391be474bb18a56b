import { percent } from "#domain/format.ts";
import { type FlagGroup, groupFlags } from "#domain/words/flags.ts";
import { measureOf, ratingInWords, type Scored, type Shown, shownMeasures } from "./scored.ts";

/** What became of one measure: "23% → 66%", or "stays 23%". */
export interface Move {
  readonly id: string;
  readonly word: string;
  readonly before: string;
  /** Undefined where it is what it was. */
  readonly after: string | undefined;
}

const move = (id: string, word: string, [before, after]: readonly [string, string]): Move => ({
  id,
  word,
  before,
  after: before === after ? undefined : after,
});

/** What changed between two scores, measure by measure and the rating last; undefined when nothing did. */
export function moved(before: Scored, after: Scored): readonly Move[] | undefined {
  const figure = (of: Scored, measure: Shown): string => percent(measureOf(of, measure));
  const moves = [
    ...shownMeasures.map(({ measure, word }) => move(measure, word, [figure(before, measure), figure(after, measure)])),
    move("rating", "Rating", [ratingInWords(before), ratingInWords(after)]),
  ];
  return before.dossier === after.dossier ? undefined : moves;
}

/** Kinds of flags that only one of the two has. */
export function onlyIn(one: Scored, other: Scored): FlagGroup[] {
  const known = new Set(other.summary.flags.map(({ code }) => code));
  return groupFlags(one.summary.flags.filter(({ code }) => !known.has(code)));
}
