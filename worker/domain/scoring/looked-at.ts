import { isConcluded } from "./concluded.ts";
import type { Scoring } from "./scoring-run.ts";

/** Of how many answers that were given a reviewer has concluded, on the answer or on an item offered for it. */
export interface LookedAt {
  readonly answers: number;
  readonly of: number;
}

export function lookedAt({ verdicts }: Pick<Scoring, "verdicts">): LookedAt {
  const given = verdicts.filter(
    ({ standing, given: own, byCertificate }) =>
      standing !== "hidden" && standing !== "undecided" && (own || byCertificate),
  );
  const seen = given.filter(
    ({ review, evidence }) => isConcluded(review) || evidence.some(({ judgement }) => judgement !== "none"),
  );
  return { answers: seen.length, of: given.length };
}
