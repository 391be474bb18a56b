import type { IntendedUse } from "#contract/assessment.schema.ts";
import { factorWords } from "#domain/words/factors.ts";
import { isNumber, isShaped } from "#web/device/guards.ts";

/** A use while a form changes it: of a factor that nobody has chosen yet it says `notChosen`. */
export type Use = IntendedUse;

/** Nobody has said it: none of the levels there are, so that nothing is taken for harmless unsaid. */
export const notChosen = -1;

export const newUse = (number: number): Use => ({
  id: `use-${number}`,
  name: "",
  description: "",
  factors: {
    data: notChosen,
    consequence: notChosen,
    autonomy: notChosen,
    regulation: notChosen,
    reach: notChosen,
  },
});

/** The number of the use after the last one. */
export const nextNumber = (uses: readonly Use[]): number =>
  Math.max(0, ...uses.map(({ id }) => Number(id.replace("use-", "")) || 0)) + 1;

/** Whether somebody has said of every factor how high it is. */
export const isRated = ({ factors }: Use): boolean => factorWords.every(({ factor }) => factors[factor] !== notChosen);

export const isFactors = isShaped<Use["factors"]>({
  data: isNumber,
  consequence: isNumber,
  autonomy: isNumber,
  regulation: isNumber,
  reach: isNumber,
});
