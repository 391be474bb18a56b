import { percent } from "#domain/format.ts";
import type { LookedAt } from "#domain/scoring/looked-at.ts";
import type { Measures } from "#domain/scoring/measures.ts";
import { model } from "#domain/scoring/summary.ts";

/** What would be left of `assured` on the vendor's word alone, and how much of it somebody has looked at. */
export const checkedWords = ({ checked }: Pick<Measures, "checked">, seen: LookedAt): string =>
  `If what nobody has checked counted as the vendor's word only: ${percent(checked)}. Looked at: ${lookedAtWords(seen)}.`;

/** "12 of 50 answers". */
export const lookedAtWords = ({ answers, of }: LookedAt): string => `${answers} of ${of} answers`;

/** The scoring model a record was made with; of an earlier one, that nobody can work it out here any more. */
export const modelWords = (madeWith: string): string =>
  madeWith === model ? madeWith : `${madeWith}, which this version does not work out any more`;
