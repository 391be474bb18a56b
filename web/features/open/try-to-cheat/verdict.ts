import { isWorse } from "#domain/dossier/inherent-risk.ts";
import { reaches } from "#domain/dossier/reaches.ts";
import { percent } from "#domain/format.ts";
import type { Summary } from "#domain/scoring/summary.ts";
import type { GameMeasure, PlayedGame } from "./game.ts";

const measureWords: Readonly<Record<GameMeasure, string>> = {
  assured: "what is assured",
  checked: "what is checked",
  coverage: "how much is known",
  residual: "the risk that is left",
};

const figure = ({ overall, residual }: Summary, measure: GameMeasure): number | undefined =>
  measure === "residual" ? (residual ?? undefined) : overall?.[measure];

/** How good a vendor is in a measure: the higher, the better. */
export function worth(summary: Summary, measure: GameMeasure): number {
  const value = figure(summary, measure) ?? Number.NaN;
  return measure === "residual" ? -value : value;
}

interface Pair {
  readonly cheat: Summary;
  readonly honest: Summary;
}

/** Whether the cheat comes out ahead in what it must not, or with a better rating that is conclusive. */
export function pays({ mustNotBeat }: PlayedGame, { cheat, honest }: Pair): boolean {
  const isAhead = !reaches(worth(honest, mustNotBeat), worth(cheat, mustNotBeat));
  return isAhead || (cheat.conclusive && isBetterRated({ cheat, honest }));
}

const isBetterRated = ({ cheat, honest }: Pair): boolean =>
  cheat.rating !== null && honest.rating !== null && isWorse(honest.rating, cheat.rating);

/** What the two come to, in sentences: the measure that counts, and what looks better without being so. */
export function verdictWords({ mustNotBeat }: PlayedGame, pair: Pair): readonly string[] {
  const [cheat, honest] = [figure(pair.cheat, mustNotBeat), figure(pair.honest, mustNotBeat)].map(percent);
  const same = `In ${measureWords[mustNotBeat]}, both come to ${cheat}.`;
  const apart = `In ${measureWords[mustNotBeat]}, the cheat comes to ${cheat} and the honest vendor to ${honest}.`;
  return [cheat === honest ? same : apart, ...looksBetter(pair)];
}

function looksBetter({ cheat, honest }: Pair): string[] {
  const [mine, theirs] = [cheat, honest].map(({ overall }) => percent(overall?.assured));
  if (reaches(honest.overall?.assured ?? 0, cheat.overall?.assured ?? 0) || mine === theirs) return [];
  const rating = isBetterRated({ cheat, honest })
    ? "the better rating is marked as not conclusive"
    : "the rating stays the same";
  return [`Assured looks better, ${mine} instead of ${theirs}, but ${rating}.`];
}
