import { bins, type Ranges } from "#domain/portfolio/shares.ts";

/** A quarter of the picture of inherent risk against what is assured, with what to do about who is in it. */
export interface Region {
  readonly id: string;
  readonly name: string;
  readonly advice: string;
  readonly isCritical: boolean;
  readonly isAssured: boolean;
}

export const regions: readonly Region[] = [
  {
    id: "act",
    name: "Critical and unproven",
    advice: "Ask for proof first here.",
    isCritical: true,
    isAssured: false,
  },
  {
    id: "watch",
    name: "Critical and proven",
    advice: "Keep the proof fresh.",
    isCritical: true,
    isAssured: true,
  },
  {
    id: "later",
    name: "Minor and unproven",
    advice: "When there is time.",
    isCritical: false,
    isAssured: false,
  },
  { id: "fine", name: "Minor and proven", advice: "Nothing to do.", isCritical: false, isAssured: true },
];

/** Half a share and more is critical, or proven; the same edge as the bars of the histograms. */
const half = 0.5;
const upper: [number, number] = [bins * half, bins - 1];
const lower: [number, number] = [0, bins * half - 1];

export const isIn = (
  { isCritical, isAssured }: Region,
  of: { readonly inherent: number; readonly assured: number },
): boolean => of.inherent >= half === isCritical && of.assured >= half === isAssured;

/** The filter that shows just the vendors of a region. */
export const rangesOf = ({ isCritical, isAssured }: Region): Ranges => ({
  inherent: isCritical ? upper : lower,
  assured: isAssured ? upper : lower,
});
